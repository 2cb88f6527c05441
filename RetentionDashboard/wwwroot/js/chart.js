// Draws what Components/Charts/Chart.razor is given. Colours come from app.css and follow <html data-theme>.
const charts = new Map();
let library;

function load() {
  library ??= new Promise((resolve, reject) => {
    if (window.Chart) {
      resolve(window.Chart);
      return;
    }
    const script = document.createElement('script');
    script.src = new URL('../lib/chart.umd.min.js', import.meta.url);
    script.onload = () => resolve(window.Chart);
    script.onerror = () => {
      library = undefined;
      reject(new Error('Chart.js could not be loaded.'));
    };
    document.head.append(script);
  });
  return library;
}

export async function draw(canvas, configuration, listener) {
  const Chart = await load();
  if (!canvas?.isConnected) {
    return;
  }
  charts.get(canvas)?.chart.destroy();
  const chart = new Chart(canvas, options(configuration, listener, theme()));
  charts.set(canvas, { chart, configuration, listener });
}

export function destroy(canvas) {
  charts.get(canvas)?.chart.destroy();
  charts.delete(canvas);
}

new MutationObserver(() => {
  for (const [canvas, { configuration, listener }] of [...charts]) {
    draw(canvas, configuration, listener);
  }
}).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });

function theme() {
  const style = getComputedStyle(document.documentElement);
  const value = name => style.getPropertyValue(name).trim();
  return {
    series: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(number => value(`--chart-${number}`)),
    text: value('--chart-text'),
    grid: value('--chart-grid'),
    surface: value('--surface'),
    tooltip: value('--chart-tooltip'),
    tooltipText: value('--chart-tooltip-text'),
    font: getComputedStyle(document.body).fontFamily,
  };
}

// The theme's colours are #rrggbb, which is what Chart.js' own colour mathematics can read.
function translucent(colour) {
  return colour + '24';
}

function hatch(colour) {
  const size = 8;
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const context = tile.getContext('2d');
  context.fillStyle = colour;
  context.globalAlpha = 0.22;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 0.85;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat');
}

function writer({ numbers, language }) {
  if (numbers.style === 'percent') {
    return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format;
  }
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  return number => (number < 0 ? '-' : '') + numbers.prefix + compact.format(Math.abs(number));
}

function line(series, colour, configuration) {
  const incomplete = new Set(series.incomplete);
  return {
    label: series.name,
    data: series.values,
    tooltips: series.tooltips,
    borderColor: colour,
    backgroundColor: configuration.filled ? translucent(colour) : colour,
    fill: Boolean(configuration.filled),
    borderWidth: series.strong ? 3 : 2,
    pointRadius: configuration.labels.length > 40 ? 0 : 2.5,
    pointHoverRadius: 5,
    pointBackgroundColor: colour,
    tension: 0.15,
    spanGaps: false,
    segment: { borderDash: context => incomplete.has(context.p1DataIndex) ? [5, 4] : undefined },
  };
}

// Two lines that nobody sees, the area between them shaded; they stand behind the legend, the tooltip and a click.
function band(series, index, colour) {
  const bound = data => ({ bandOf: index, data, borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, tension: 0.15 });
  return series.upper ? [{ ...bound(series.upper), backgroundColor: translucent(colour), fill: '+1' }, { ...bound(series.lower), fill: false }] : [];
}

function bars(series, colour, configuration) {
  const incomplete = new Set(series.incomplete);
  const pattern = incomplete.size > 0 ? hatch(colour) : colour;
  return {
    label: series.name,
    data: series.values,
    tooltips: series.tooltips,
    backgroundColor: series.values.map((_, index) => incomplete.has(index) ? pattern : colour),
    borderRadius: configuration.histogram ? 0 : 3,
    borderSkipped: 'start',
    maxBarThickness: 48,
    categoryPercentage: configuration.histogram ? 1 : 0.8,
    barPercentage: configuration.histogram ? 0.96 : 0.9,
  };
}

function options(configuration, listener, colours) {
  const write = writer(configuration);
  const font = { family: colours.font, size: 12 };
  const title = text => ({ display: Boolean(text), text, color: colours.text, font });
  const make = configuration.kind === 'line' ? line : bars;
  const colourOf = (series, index) => colours.series[((series.colour || index + 1) - 1) % colours.series.length];
  return {
    type: configuration.kind,
    data: {
      labels: configuration.labels,
      datasets: [
        ...configuration.series.map((series, index) => make(series, colourOf(series, index), configuration)),
        ...configuration.series.flatMap((series, index) => band(series, index, colourOf(series, index))),
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      locale: configuration.language,
      animation: false,
      interaction: { mode: 'index', intersect: false },
      onClick: (event, _, chart) => {
        const [hit] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: configuration.kind === 'bar' }, true);
        if (hit && listener) {
          listener.invokeMethodAsync('PointAsync', chart.data.datasets[hit.datasetIndex].bandOf ?? hit.datasetIndex, hit.index);
        }
      },
      onHover: (event, hits) => {
        event.native.target.style.cursor = listener && hits.length > 0 ? 'pointer' : 'default';
      },
      plugins: {
        legend: {
          display: configuration.series.length > 1,
          position: 'top',
          align: 'start',
          labels: { color: colours.text, font, usePointStyle: true, pointStyle: configuration.kind === 'line' ? 'line' : 'rectRounded', boxHeight: 8, padding: 14, filter: item => item.datasetIndex < configuration.series.length },
        },
        tooltip: {
          backgroundColor: colours.tooltip,
          titleColor: colours.tooltipText,
          bodyColor: colours.tooltipText,
          titleFont: font,
          bodyFont: font,
          padding: 10,
          cornerRadius: 8,
          boxPadding: 4,
          usePointStyle: true,
          filter: item => item.datasetIndex < configuration.series.length,
          callbacks: {
            label: item => {
              const text = item.dataset.tooltips?.[item.dataIndex] ?? write(item.parsed.y);
              return configuration.series.length > 1 ? `${item.dataset.label}: ${text}` : text;
            },
          },
        },
      },
      scales: {
        x: {
          stacked: Boolean(configuration.stacked),
          title: title(configuration.labelsTitle),
          ticks: { color: colours.text, font, maxRotation: 0, autoSkip: true, autoSkipPadding: 16 },
          grid: { display: false },
          border: { color: colours.grid },
        },
        y: {
          stacked: Boolean(configuration.stacked),
          beginAtZero: true,
          title: title(configuration.valuesTitle),
          ticks: { color: colours.text, font, maxTicksLimit: 6, callback: write },
          grid: { color: colours.grid },
          border: { display: false },
        },
      },
    },
  };
}
