/** What a drawing takes from the page's style, which a picture of its own does not have. */
const PAINT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
];

/** Device pixels a CSS pixel. */
const FINE = 2;
const MARGIN = 12;
const LINE = 22;

/**
 * A chart as PNG with its title and legend, on the page's background.
 * @param drawn holds what Recharts drew
 * @throws where the browser cannot draw it
 */
export async function chartPicture(drawn: HTMLElement, title: string): Promise<Blob> {
  const drawing = drawn.querySelector<SVGSVGElement>('.recharts-wrapper > svg');
  if (!drawing) throw new Error('Nothing is drawn yet');
  const { width, height } = drawing.getBoundingClientRect();
  const picture = await pictureOf(drawing, width, height);
  const canvas = drawn.ownerDocument.createElement('canvas');
  const head = MARGIN * 2 + LINE * 2;
  canvas.width = Math.ceil((width + MARGIN * 2) * FINE);
  canvas.height = Math.ceil((height + head + MARGIN) * FINE);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas');
  const { backgroundColor, color, fontFamily } = getComputedStyle(drawn);
  pen.scale(FINE, FINE);
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = color;
  pen.textBaseline = 'middle';
  pen.font = `600 16px ${fontFamily}`;
  pen.fillText(title, MARGIN, MARGIN + LINE / 2);
  pen.font = `13px ${fontFamily}`;
  let at = MARGIN;
  for (const { name, paint } of legendOf(drawn)) {
    pen.fillStyle = paint;
    pen.fillRect(at, MARGIN + LINE + 6, 10, 10);
    pen.fillStyle = color;
    pen.fillText(name, at + 16, MARGIN + LINE * 1.5);
    at += 16 + pen.measureText(name).width + 20;
  }
  pen.drawImage(picture, MARGIN, head, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
  });
}

async function pictureOf(drawing: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = withPaint(drawing);
  copy.setAttribute('width', String(width * FINE));
  copy.setAttribute('height', String(height * FINE));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const picture = drawing.ownerDocument.createElement('img');
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  return picture;
}

/** Names of the lines or bars with their colours, as they stand below the chart. */
const legendOf = (drawn: HTMLElement): { name: string; paint: string }[] =>
  [...drawn.querySelectorAll<HTMLElement>('.recharts-legend-item')].map((item) => {
    const mark = item.querySelector('path');
    const { fill = '', stroke = '' } = mark ? getComputedStyle(mark) : {};
    return { name: item.textContent, paint: fill === 'none' ? stroke : fill };
  });

function withPaint(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [place, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[place];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of PAINT) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  return copy;
}
