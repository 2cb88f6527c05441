// What a chart says of the point under the pointer, in a box of the page: a canvas would cut it off at its own edge.
const margin = 8;
const gap = 14;
let box;
let owner;

export function show({ chart, tooltip }) {
  if (tooltip.opacity === 0) {
    hide(chart);
    return;
  }
  box ??= document.body.appendChild(Object.assign(document.createElement('div'), { className: 'chart-tip' }));
  box.setAttribute('aria-hidden', 'true');
  owner = chart;
  box.replaceChildren(
    ...tooltip.title.map(text => part('chart-tip-title', text)),
    ...tooltip.body.map((body, index) => line(body.lines.join(' '), tooltip.dataPoints[index]?.dataset.swatch)),
    ...tooltip.footer.map(text => part('chart-tip-foot', text)));
  box.hidden = false;
  place(chart, tooltip);
}

export function hide(chart) {
  if (box && owner === chart) {
    box.hidden = true;
    owner = null;
  }
}

function part(name, text) {
  return Object.assign(document.createElement('div'), { className: name, textContent: text });
}

function line(text, colour) {
  const row = part('chart-tip-line', '');
  const swatch = document.createElement('i');
  swatch.style.background = colour ?? 'transparent';
  row.append(swatch, Object.assign(document.createElement('span'), { textContent: text }));
  return row;
}

// Beside the point, on the side that has room, else under or over it; never over the edge of the window.
function place(chart, { caretX, caretY }) {
  const canvas = chart.canvas.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const [x, y] = [canvas.left + caretX, canvas.top + caretY];
  const [isRight, isLeft, isUnder] = [x + gap + width + margin <= clientWidth, x - gap - width >= margin, y + gap + height + margin <= clientHeight];
  const left = isRight ? x + gap : isLeft ? x - gap - width : x - width / 2;
  const top = isRight || isLeft ? y - height / 2 : isUnder ? y + gap : y - gap - height;
  box.style.left = `${Math.max(margin, Math.min(left, clientWidth - width - margin))}px`;
  box.style.top = `${Math.max(margin, Math.min(top, clientHeight - height - margin))}px`;
}

// Words go where their point goes, as long as it is in sight.
addEventListener('scroll', () => {
  if (owner) {
    const { top } = owner.canvas.getBoundingClientRect();
    const at = top + owner.tooltip.caretY;
    if (owner.canvas.matches(':hover') && at > 0 && at < document.documentElement.clientHeight) {
      place(owner, owner.tooltip);
    } else {
      hide(owner);
    }
  }
}, { capture: true, passive: true });
