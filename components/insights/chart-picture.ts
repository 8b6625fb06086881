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

/**
 * A chart as PNG, twice as fine as on the screen, on the page's background.
 * @throws where the browser cannot draw it
 */
export async function chartPicture(drawing: SVGSVGElement, background: string): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = withPaint(drawing);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const document = drawing.ownerDocument;
  const picture = document.createElement('img');
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * 2);
  canvas.height = Math.ceil(height * 2);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas');
  pen.fillStyle = background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
  });
}

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
