// What is drawn over a chart besides its series: flags of noted days, the target line, and the guide of what is looked at elsewhere on the page.
const flagHeight = 16;

export function marks(configuration, colours) {
  const noted = configuration.marks ?? [];
  const target = configuration.target;
  return {
    id: 'marks',
    // Room between legend and area for the flags, so that they cover no value.
    beforeLayout: chart => {
      const room = noted.length > 0 ? flagHeight + 4 : 0;
      const { legend } = chart;
      chart.options.layout.padding = { top: legend?.options.display ? 0 : room + 4, right: 4 };
      if (room > 0 && legend?.options.display && !legend.hasRoom) {
        const fit = legend.fit;
        legend.hasRoom = true;
        legend.fit = () => {
          fit.call(legend);
          legend.height += room;
        };
      }
    },
    afterDatasetsDraw: chart => {
      const { ctx: context, chartArea: area, scales: { x, y } } = chart;
      context.save();
      context.font = `600 11px ${colours.font}`;
      context.textBaseline = 'middle';
      if (chart.$guide !== undefined && chart.$guide !== null && chart.$guide < configuration.labels.length) {
        const at = x.getPixelForValue(chart.$guide);
        context.fillStyle = colours.text + '1f';
        const half = Math.max(3, Math.min(14, area.width / configuration.labels.length / 2));
        context.fillRect(at - half, area.top, half * 2, area.bottom - area.top);
      }
      if (target) {
        drawTarget(context, area, y.getPixelForValue(target.value), target.label, colours);
      }
      let right = -Infinity;
      for (const mark of noted) {
        const at = placeOf(chart, x, area, configuration, mark);
        context.strokeStyle = colours.flag;
        context.lineWidth = 1;
        context.setLineDash([2, 2]);
        context.beginPath();
        context.moveTo(at, area.top - 2);
        context.lineTo(at, area.bottom);
        context.stroke();
        context.setLineDash([]);
        const size = context.measureText(mark.flag).width + 8;
        const left = Math.max(right + 2, at - size / 2);
        if (left + size <= chart.width) {
          context.fillStyle = colours.flag;
          context.beginPath();
          context.roundRect(left, area.top - flagHeight - 2, size, flagHeight, 4);
          context.fill();
          context.fillStyle = colours.surface;
          context.textAlign = 'center';
          context.fillText(mark.flag, left + size / 2, area.top - flagHeight / 2 - 1.5);
          right = left + size;
        }
      }
      context.restore();
    },
  };
}

// On bars a period is as wide as its bar, and the day has its place in it; on lines it is the one point.
function placeOf(chart, x, area, configuration, mark) {
  const middle = x.getPixelForValue(mark.position);
  return configuration.kind === 'bar' ? middle + (mark.within - 0.5) * (area.width / configuration.labels.length) : middle;
}

function drawTarget(context, area, at, label, colours) {
  context.strokeStyle = colours.target;
  context.lineWidth = 1.5;
  context.setLineDash([7, 5]);
  context.beginPath();
  context.moveTo(area.left, at);
  context.lineTo(area.right, at);
  context.stroke();
  context.setLineDash([]);
  const size = context.measureText(label).width + 8;
  context.fillStyle = colours.surface;
  context.globalAlpha = 0.85;
  const top = at - 18 < area.top ? at + 2 : at - 17;
  context.fillRect(area.right - size, top, size, 15);
  context.globalAlpha = 1;
  context.fillStyle = colours.target;
  context.textAlign = 'right';
  context.fillText(label, area.right - 4, top + 8);
}
