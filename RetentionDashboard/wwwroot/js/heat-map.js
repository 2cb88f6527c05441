// One tooltip for all cells, and arrow keys that walk from cell to cell: hundreds of cells would be too many stops of the Tab key.
const margin = 8;

export function attach(root) {
  const tip = root?.querySelector(".tip");
  const table = root?.querySelector("table");
  const scroller = root?.querySelector(".scroller");
  // The reader was faster: the page that asked is gone, and nothing is left to listen to.
  if (!tip || !table || !scroller) {
    return { detach() {} };
  }
  const controller = new AbortController();
  const on = (type, listener) => root.addEventListener(type, listener, { signal: controller.signal });

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
  const cellOf = target => target.closest?.("td.cell");

  on("pointerover", event => show(cellOf(event.target)));
  on("pointerleave", hide);
  on("focusin", event => show(cellOf(event.target)));
  on("focusout", hide);
  on("keydown", event => {
    if (event.key === "Escape") {
      return hide();
    }
    const cell = cellOf(event.target);
    const target = cell && neighbour(table, cell, event.key);
    if (target) {
      event.preventDefault();
      const next = target.querySelector("a") ?? target;
      table.querySelectorAll("td.cell > a[tabindex='0'], td.cell[tabindex='0']").forEach(stop => { stop.tabIndex = -1; });
      next.tabIndex = 0;
      next.focus();
    }
  });
  // Scrolling moves the cell away from under its tooltip; the arrow keys scroll too, with the cell.
  const follow = () => shown?.matches(":hover, :focus-within") ? show(shown) : hide();
  scroller.addEventListener("scroll", follow, { signal: controller.signal });
  window.addEventListener("scroll", follow, { signal: controller.signal, passive: true });

  return { detach: () => controller.abort() };
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
