// Draws what Components/Charts/Chart.razor is given. Colours come from app.css and follow <html data-theme>.
import { event as brushed, highlight, say } from './chart-brush.js';
import { marks } from './chart-marks.js';
import * as tip from './chart-tooltip.js';
import * as picture from './picture.js';

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
  destroy(canvas);
  const chart = new Chart(canvas, options(configuration, listener, theme()));
  const leave = brushing(canvas, chart, configuration);
  charts.set(canvas, { chart, configuration, listener, leave });
}

export function destroy(canvas) {
  const drawn = charts.get(canvas);
  if (drawn) {
    drawn.leave();
    tip.hide(drawn.chart);
    drawn.chart.destroy();
  }
  charts.delete(canvas);
}

// Drawn anew at one size, so that a picture from a phone is as legible as one from a desk.
export function save(canvas, sheet) {
  const drawn = charts.get(canvas);
  if (!drawn) {
    return false;
  }
  const colours = theme();
  const height = 520;
  const sketch = document.createElement('canvas');
  sketch.width = picture.width - 64;
  sketch.height = height;
  const settings = options(drawn.configuration, null, colours);
  const chart = new window.Chart(sketch, { ...settings, options: { ...settings.options, responsive: false, devicePixelRatio: 2 } });
  const saved = picture.save(sheet, colours, height, (context, width) => context.drawImage(sketch, 0, 0, width, height));
  chart.destroy();
  return saved;
}

function brushing(canvas, chart, configuration) {
  const group = canvas.closest('[data-brush]');
  if (!group || !configuration.series.some(series => series.key)) {
    return () => {};
  }
  const controller = new AbortController();
  const { signal } = controller;
  group.addEventListener(brushed, event => {
    if (event.detail.from !== canvas) {
      highlight(chart, configuration, event.detail);
    }
  }, { signal });
  let said = '';
  const point = event => {
    const [hit] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: false, axis: 'xy' }, true);
    const series = hit && configuration.series[chart.data.datasets[hit.datasetIndex].bandOf ?? hit.datasetIndex];
    const detail = series?.key ? { key: series.key, index: hit.index } : { key: null, index: hit?.index ?? null };
    if (said !== `${detail.key}/${detail.index}`) {
      said = `${detail.key}/${detail.index}`;
      highlight(chart, configuration, { ...detail, index: null });
      say(canvas, detail);
    }
  };
  canvas.addEventListener('pointermove', point, { signal });
  canvas.addEventListener('pointerdown', point, { signal });
  canvas.addEventListener('pointerleave', () => {
    said = '';
    highlight(chart, configuration, { key: null, index: null });
    say(canvas, { key: null, index: null });
  }, { signal });
  return () => controller.abort();
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
    series: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(number => value(`--chart-${number}`)),
    text: value('--chart-text'),
    grid: value('--chart-grid'),
    strong: value('--text'),
    surface: value('--surface'),
    flag: value('--chart-flag'),
    target: value('--chart-target'),
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
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    return number => percent.format(number).replace('-', '\u2212');
  }
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  return number => (number < 0 ? '\u2212' : '') + numbers.prefix + compact.format(Math.abs(number));
}

function line(series, colour, configuration) {
  const incomplete = new Set(series.incomplete);
  return {
    label: series.name,
    data: series.values,
    tooltips: series.tooltips,
    swatch: colour,
    borderColor: colour,
    backgroundColor: configuration.filled ? translucent(colour) : colour,
    fill: Boolean(configuration.filled),
    borderWidth: series.strong ? 3 : 2,
    pointRadius: configuration.labels.length > 40 ? 0 : 2.5,
    pointHoverRadius: 5,
    pointBackgroundColor: colour,
    tension: 0,
    spanGaps: false,
    segment: { borderDash: context => incomplete.has(context.p1DataIndex) ? [5, 4] : undefined },
  };
}

// Two lines that nobody sees, the area between them shaded; they stand behind the legend, the tooltip and a click.
function band(series, index, colour) {
  const bound = data => ({ bandOf: index, data, borderWidth: 0, pointRadius: 0, pointHoverRadius: 0, tension: 0 });
  return series.upper ? [{ ...bound(series.upper), backgroundColor: translucent(colour), fill: '+1' }, { ...bound(series.lower), fill: false }] : [];
}

// A line for what is pointed at in a table beside the chart and has none of its own.
function ghost(colours) {
  return { label: '', isGhost: true, data: [], borderColor: colours.strong, pointBackgroundColor: colours.strong, borderWidth: 2.5, pointRadius: 2.5, tension: 0, spanGaps: false };
}

function bars(series, colour, configuration) {
  const incomplete = new Set(series.incomplete);
  const pattern = incomplete.size > 0 ? hatch(colour) : colour;
  return {
    label: series.name,
    data: series.values,
    tooltips: series.tooltips,
    swatch: colour,
    backgroundColor: series.values.map((_, index) => incomplete.has(index) ? pattern : colour),
    borderRadius: configuration.histogram ? 0 : 3,
    borderSkipped: 'start',
    maxBarThickness: 48,
    categoryPercentage: configuration.histogram ? 1 : 0.8,
    barPercentage: configuration.histogram ? 0.96 : 0.9,
  };
}

// A category axis thins its labels by their width, which leaves shares at crooked numbers.
function labelled({ grid, labels }) {
  return grid ? { autoSkip: false, callback: (_, index) => index % grid.everyLabel === 0 ? labels[index] : null } : {};
}

// The axis begins where the values do, its ticks at multiples of the step.
function stepped({ grid }) {
  return grid ? { stepSize: grid.step, maxTicksLimit: 12, includeBounds: false } : {};
}

// Amounts that are all whole have no ticks between them, and where all are 0 the axis says that alone.
function whole({ series, numbers }, write) {
  const values = series.flatMap(one => one.values).filter(value => value !== null);
  if (numbers.style === 'percent' || !values.every(Number.isInteger)) {
    return { callback: write };
  }
  return { precision: 0, callback: values.some(value => value !== 0) ? write : value => value === 0 ? write(value) : null };
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
        ...(configuration.series.some(series => series.key) ? [ghost(colours)] : []),
      ],
    },
    plugins: [marks(configuration, colours)],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      locale: configuration.language,
      animation: false,
      layout: {},
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
          enabled: false,
          external: tip.show,
          filter: item => item.datasetIndex < configuration.series.length,
          callbacks: {
            footer: items => (configuration.marks ?? []).filter(mark => mark.position === items[0]?.dataIndex).flatMap(mark => mark.lines.map(line => '⚑ ' + line)),
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
          ticks: { color: colours.text, font, maxRotation: 0, autoSkip: true, autoSkipPadding: 16, ...labelled(configuration) },
          grid: { display: false },
          border: { color: colours.grid },
        },
        y: {
          stacked: Boolean(configuration.stacked),
          beginAtZero: true,
          suggestedMax: configuration.target?.value,
          suggestedMin: configuration.target?.value,
          title: title(configuration.valuesTitle),
          min: configuration.grid?.lowest,
          ticks: { color: colours.text, font, maxTicksLimit: 6, ...whole(configuration, write), ...stepped(configuration) },
          grid: { color: colours.grid },
          border: { display: false },
        },
      },
    },
  };
}
