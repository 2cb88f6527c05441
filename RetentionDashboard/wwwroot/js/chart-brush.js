// A chart and a table that stand in one [data-brush] element light up each other: both say what they point at, and both listen.
export const event = 'brush';

export function say(element, detail) {
  element.closest('[data-brush]')?.dispatchEvent(new CustomEvent(event, { detail: { ...detail, from: element } }));
}

// What the reader points at elsewhere: its line stays, the others fade; a row without a line of its own lends its values to a passing one.
export function highlight(chart, configuration, { key, index, values, name }) {
  const drawn = configuration.series.findIndex(series => series.key === key);
  const passing = key && drawn < 0 && values ? values : null;
  const ghost = chart.data.datasets.find(dataset => dataset.isGhost);
  if (ghost) {
    ghost.data = passing ? values.slice(0, configuration.labels.length) : [];
    ghost.label = passing ? name : '';
  }
  chart.data.datasets.forEach((dataset, position) => {
    const series = dataset.bandOf ?? position;
    const isFaded = key && !dataset.isGhost && series !== drawn && (drawn >= 0 || passing);
    dataset.colour ??= { borderColor: dataset.borderColor, backgroundColor: dataset.backgroundColor, pointBackgroundColor: dataset.pointBackgroundColor, borderWidth: dataset.borderWidth };
    const faded = colour => typeof colour === 'string' ? colour.slice(0, 7) + (dataset.bandOf === undefined ? '38' : '0c') : colour;
    dataset.borderColor = isFaded ? faded(dataset.colour.borderColor) : dataset.colour.borderColor;
    dataset.backgroundColor = isFaded ? faded(dataset.colour.backgroundColor) : dataset.colour.backgroundColor;
    dataset.pointBorderColor = isFaded ? faded(dataset.colour.borderColor) : dataset.colour.borderColor;
    dataset.pointBackgroundColor = isFaded ? faded(dataset.colour.pointBackgroundColor) : dataset.colour.pointBackgroundColor;
    dataset.borderWidth = key && series === drawn && dataset.bandOf === undefined ? 3.5 : dataset.colour.borderWidth;
  });
  chart.$guide = index;
  chart.canvas.dataset.brushed = key ?? '';
  chart.canvas.dataset.guide = index ?? '';
  chart.update('none');
  // An update leaves the colours of points that share their options as they were.
  chart.data.datasets.forEach((dataset, position) => {
    if (dataset.bandOf === undefined) {
      for (const point of chart.getDatasetMeta(position).data) {
        point.options = { ...point.options, backgroundColor: dataset.pointBackgroundColor, borderColor: dataset.pointBorderColor };
      }
    }
  });
  chart.draw();
}
