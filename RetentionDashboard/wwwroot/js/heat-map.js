// One tooltip for all cells, arrow keys that walk from cell to cell (hundreds of cells would be too many stops of the Tab key), the light that a row and
// its curve throw on each other, and the table as a picture.
import { event as brushed, say } from './chart-brush.js';
import * as picture from './picture.js';

const margin = 8;

export function attach(root) {
  const tip = root?.querySelector(".tip");
  const table = root?.querySelector("table");
  const scroller = root?.querySelector(".scroller");
  // The reader was faster: the page that asked is gone, and nothing is left to listen to.
  if (!tip || !table || !scroller) {
    return { detach() {}, save() {} };
  }
  const controller = new AbortController();
  const { signal } = controller;
  const on = (type, listener) => root.addEventListener(type, listener, { signal });

  let shown = null;
  const hide = () => {
    shown = null;
    tip.hidden = true;
  };
  const show = cell => {
    const text = cell?.dataset.tip ?? cell?.querySelector("a")?.getAttribute("aria-label");
    if (!text) {
      return hide();
    }
    shown = cell;
    tip.textContent = text;
    tip.hidden = false;
    const place = cell.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const above = place.top - size.height - margin;
    const left = Math.min(Math.max(margin, place.left + (place.width - size.width) / 2), document.documentElement.clientWidth - size.width - margin);
    tip.style.top = `${above < margin ? place.bottom + margin : above}px`;
    tip.style.left = `${Math.max(margin, left)}px`;
  };
  const cellOf = target => target.closest?.("td.cell, [data-tip]");
  const light = brushing(root, table);
  const look = target => {
    show(cellOf(target));
    light.point(target);
  };
  const leave = () => {
    hide();
    light.point(null);
  };

  on("pointerover", event => look(event.target));
  on("pointerleave", leave);
  on("focusin", event => look(event.target));
  on("focusout", event => {
    if (!root.contains(event.relatedTarget)) {
      leave();
    }
  });
  // A finger does not hover: the first touch shows what a pointer would, the second opens.
  let touched = null;
  root.addEventListener("click", event => {
    const cell = event.target.closest?.("td.cell");
    if (cell && event.pointerType === "touch" && touched !== cell) {
      touched = cell;
      event.preventDefault();
      event.stopPropagation();
      look(cell);
    }
  }, { signal, capture: true });
  on("keydown", event => {
    if (event.key === "Escape") {
      return leave();
    }
    const heading = event.target.closest?.("th[data-index] a");
    const next = heading && besideHeading(table, heading, event.key);
    if (next) {
      event.preventDefault();
      return stopAt(table, "th[data-index] a[tabindex='0']", next);
    }
    const cell = event.target.closest?.("td.cell");
    const target = cell && neighbour(table, cell, event.key);
    if (target) {
      event.preventDefault();
      stopAt(table, "td.cell > a[tabindex='0'], td.cell[tabindex='0']", target.querySelector("a") ?? target);
    }
  });
  // Scrolling moves the cell away from under its tooltip; the arrow keys scroll too, with the cell.
  const follow = () => shown?.matches(":hover, :focus-within") ? show(shown) : hide();
  scroller.addEventListener("scroll", follow, { signal });
  window.addEventListener("scroll", follow, { signal, passive: true });
  root.closest("[data-brush]")?.addEventListener(brushed, event => event.detail.from !== root && light.show(event.detail), { signal });

  return { detach: () => controller.abort(), save: sheet => save(root, table, sheet) };
}

// The Tab key comes back to where the arrow keys left.
function stopAt(table, stops, next) {
  table.querySelectorAll(stops).forEach(stop => { stop.tabIndex = -1; });
  next.tabIndex = 0;
  next.focus();
}

// Left and right from column to column, up and down between a column's customers and its sorting.
function besideHeading(table, link, key) {
  const kind = link.matches(".sort") ? "a.sort" : "a:not(.sort)";
  const heading = link.closest("th");
  const headings = [...table.tHead.querySelectorAll("th[data-index]")];
  const at = headings.indexOf(heading);
  switch (key) {
    case "ArrowRight": return headings[at + 1]?.querySelector(kind);
    case "ArrowLeft": return headings[at - 1]?.querySelector(kind);
    case "ArrowUp": return link.matches(".sort") ? heading.querySelector("a:not(.sort)") : null;
    case "ArrowDown": return link.matches(".sort") ? null : heading.querySelector("a.sort");
    case "Home": return headings[0].querySelector(kind);
    case "End": return headings.at(-1).querySelector(kind);
    default: return null;
  }
}

function neighbour(table, cell, key) {
  const row = cell.parentElement;
  const rows = table.tBodies[0].rows;
  const at = (line, column) => rows[line]?.cells[column]?.matches("td.cell") ? rows[line].cells[column] : null;
  const line = row.sectionRowIndex;
  switch (key) {
    case "ArrowRight": return at(line, cell.cellIndex + 1);
    case "ArrowLeft": return at(line, cell.cellIndex - 1);
    case "ArrowDown": return at(line + 1, cell.cellIndex);
    case "ArrowUp": return at(line - 1, cell.cellIndex);
    case "Home": return row.querySelector("td.cell");
    case "End": return [...row.querySelectorAll("td.cell")].at(-1);
    default: return null;
  }
}

function brushing(root, table) {
  let said = "";
  const first = () => table.tHead.rows[0].querySelector("[data-index='0']")?.cellIndex ?? 0;
  const show = ({ key, index }) => {
    table.querySelectorAll("[data-brushed]").forEach(lit => { delete lit.dataset.brushed; });
    const row = key && [...table.tBodies[0].rows].find(candidate => candidate.dataset.key === key);
    if (row) {
      row.dataset.brushed = "row";
    }
    if (index !== null && index !== undefined) {
      const column = first() + index;
      for (const line of [...table.tHead.rows, ...(row ? [row] : [])]) {
        if (line.cells[column]) {
          line.cells[column].dataset.brushed = "cell";
        }
      }
    }
  };
  return {
    show,
    point: target => {
      const row = target?.closest?.("tr[data-key]");
      const cell = target?.closest?.("td.cell, th[data-index]");
      const index = cell ? cell.cellIndex - first() : null;
      const key = row?.dataset.key ?? null;
      if (said !== `${key}/${index}`) {
        said = `${key}/${index}`;
        show({ key, index });
        say(root, { key, index, name: row?.dataset.name, values: row ? JSON.parse(row.dataset.values) : null });
      }
    },
  };
}

const rowHeight = 26;
const mostRows = 250;

// Painted from the cells as they stand, with their computed colours: what is scrolled out of sight is in it too.
function save(root, table, sheet) {
  const style = getComputedStyle(document.documentElement);
  const value = name => style.getPropertyValue(name).trim();
  const look = { font: getComputedStyle(document.body).fontFamily, surface: value("--surface"), strong: value("--text"), text: value("--text-soft"), line: value("--line") };
  const columns = [...table.tHead.rows[0].cells].filter(cell => !cell.matches(".trend"));
  const widths = columns.map(cell => cell.matches(".name") ? 190 : cell.matches(".size") ? 104 : 66);
  const rows = [table.tHead.rows[0], ...[...table.tBodies[0].rows].slice(0, mostRows)];
  const legend = 44;
  const wide = Math.max(picture.width, widths.reduce((sum, width) => sum + width, 0) + 64);
  return picture.save(sheet, look, rows.length * rowHeight + legend, context => {
    rows.forEach((row, line) => paintRow(context, row, line, columns, widths, look));
    paintScale(context, root, table, rows.length * rowHeight + 16, look);
  }, wide);
}

function paintRow(context, row, line, columns, widths, look) {
  let left = 0;
  columns.forEach((column, position) => {
    const cell = row.cells[column.cellIndex];
    const width = widths[position];
    if (cell) {
      paintCell(context, cell, left, line * rowHeight, width, look);
    }
    left += width;
  });
}

function paintCell(context, cell, left, top, width, look) {
  const style = getComputedStyle(cell);
  context.fillStyle = style.backgroundColor;
  context.fillRect(left, top, width - 1, rowHeight - 1);
  if (cell.matches(".incomplete")) {
    context.save();
    context.beginPath();
    context.rect(left, top, width - 1, rowHeight - 1);
    context.clip();
    context.strokeStyle = look.text + "55";
    context.beginPath();
    for (let x = left - rowHeight; x < left + width; x += 7) {
      context.moveTo(x, top + rowHeight);
      context.lineTo(x + rowHeight, top);
    }
    context.stroke();
    context.restore();
  }
  if (cell.matches(".reached")) {
    context.fillStyle = look.strong;
    context.beginPath();
    context.moveTo(left + width - 8, top);
    context.lineTo(left + width - 1, top);
    context.lineTo(left + width - 1, top + 7);
    context.fill();
  }
  const unit = cell.querySelector(".unit");
  if (unit) {
    return paintHeading(context, unit, left + width - 9, top, look);
  }
  const words = cell.querySelector("[data-word]")?.textContent ?? cell.querySelector("a")?.textContent ?? cell.textContent;
  const isName = cell.matches(".name");
  context.font = `${style.fontStyle} ${style.fontWeight} 13px ${look.font}`;
  context.fillStyle = look.strong;
  context.textAlign = isName ? "left" : "right";
  context.fillText(fitted(context, words.trim(), width - (isName ? 16 : 10)), isName ? left + 8 : left + width - 9, top + rowHeight / 2 + 5);
  context.textAlign = "left";
}

function paintHeading(context, unit, right, top, look) {
  context.fillStyle = look.text;
  context.textAlign = "right";
  context.font = `400 10px ${look.font}`;
  context.fillText(unit.textContent, right, top + 11);
  context.font = `600 12px ${look.font}`;
  context.fillText(unit.parentElement.textContent.replace(unit.textContent, "").trim(), right, top + 22);
  context.textAlign = "left";
}

function fitted(context, words, room) {
  let text = words;
  while (text.length > 1 && context.measureText(text).width > room) {
    text = text.slice(0, -2) + "…";
  }
  return text;
}

function paintScale(context, root, table, top, look) {
  const [low, high] = [...root.querySelectorAll(".legend .scale > span")].map(end => end.textContent);
  const cell = table.querySelector("td.cell");
  if (!cell || high === undefined) {
    return;
  }
  context.font = `400 13px ${look.font}`;
  context.fillStyle = look.text;
  context.fillText(low, 0, top + 13);
  let left = context.measureText(low).width + 8;
  const probe = cell.cloneNode(false);
  probe.className = "cell";
  cell.parentElement.append(probe);
  for (let step = 0; step <= 20; step++) {
    probe.style.setProperty("--strength", step / 20);
    context.fillStyle = getComputedStyle(probe).backgroundColor;
    context.fillRect(left + step * 8, top, 8.5, 16);
  }
  probe.remove();
  context.strokeStyle = look.line;
  context.strokeRect(left, top, 168, 16);
  context.fillStyle = look.text;
  context.fillText(high, left + 176, top + 13);
}
