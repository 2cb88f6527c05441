// Composes a picture to keep (title, source, what stands below) around something already drawn, and hands it over as a PNG file.
const scale = 2;
const margin = 32;

export const width = 1200;

export function save(sheet, look, height, paint, wide = width) {
  const measure = document.createElement('canvas').getContext('2d');
  const inner = wide - 2 * margin;
  const lines = (text, font) => {
    measure.font = font;
    return wrapped(measure, text, inner);
  };
  const fonts = { title: `650 26px ${look.font}`, source: `400 15px ${look.font}`, note: `400 14px ${look.font}` };
  const title = lines(sheet.title, fonts.title);
  const source = lines(sheet.source, fonts.source);
  const below = sheet.lines.flatMap(line => lines(line, fonts.note));
  const top = margin + title.length * 34 + source.length * 22 + 14;
  const bottom = 16 + below.length * 21 + (below.length > 0 ? 8 : 0) + 18;

  const canvas = document.createElement('canvas');
  canvas.width = wide * scale;
  canvas.height = (top + height + bottom + margin) * scale;
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = look.surface;
  context.fillRect(0, 0, wide, canvas.height / scale);
  context.textBaseline = 'alphabetic';
  let y = margin;
  const write = (rows, font, colour, step) => {
    context.font = font;
    context.fillStyle = colour;
    for (const row of rows) {
      y += step;
      context.fillText(row, margin, y - step * 0.28);
    }
  };
  write(title, fonts.title, look.strong, 34);
  write(source, fonts.source, look.text, 22);
  y = top;
  context.save();
  context.translate(margin, top);
  paint(context, inner, height);
  context.restore();
  y = top + height + 16;
  write(below, fonts.note, look.text, 21);
  context.font = fonts.note;
  context.textAlign = 'right';
  context.fillStyle = look.text;
  context.fillText(sheet.footer, wide - margin, canvas.height / scale - margin + 8);
  return download(canvas, sheet.fileName);
}

function wrapped(context, text, room) {
  const rows = [];
  let row = '';
  for (const word of (text ?? '').split(' ')) {
    const longer = row ? `${row} ${word}` : word;
    if (row && context.measureText(longer).width > room) {
      rows.push(row);
      row = word;
    } else {
      row = longer;
    }
  }
  return row ? [...rows, row] : rows;
}

function download(canvas, fileName) {
  return new Promise(resolve => canvas.toBlob(blob => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    resolve(true);
  }, 'image/png'));
}
