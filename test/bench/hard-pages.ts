/** Pages that are made to be expensive. */

const WORDS =
  'river hill mill bridge harbour meadow quarry orchard lantern ferry market garden weather summer evening path stone water timber wagon'.split(
    ' ',
  );
const sentence = (seed: number): string =>
  Array.from({ length: 12 }, (_, i) => WORDS[(seed * 7 + i * i + i * seed) % WORDS.length]).join(' ');

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/**
 * 5 MB of what pages are made of: headings, paragraphs with links, lists, tables, cards of nested boxes; and one
 * real message near the top, so that all of it has to be read.
 */
export function hugePage(bytes = 5_000_000): string {
  const parts = [
    '<h1>Records</h1><div class="alert alert-danger" role="alert">Could not save: KX-2041 locked</div>',
  ];
  let size = 0;
  for (let n = 0; size < bytes; n += 1) {
    const text = sentence(n);
    const part =
      n % 5 === 0
        ? `<h2 id="s${n}">${text.slice(0, 40)}</h2>`
        : n % 5 === 1
          ? `<p>${text} <a href="#s${n}">${WORDS[n % WORDS.length]}</a> ${sentence(n + 3)}.</p>`
          : n % 5 === 2
            ? `<ul><li>${text}</li><li><span>${sentence(n + 1)}</span></li></ul>`
            : n % 5 === 3
              ? `<table><tr><td>${n}</td><td>${text}</td><td><b>${WORDS[n % WORDS.length]}</b></td></tr></table>`
              : `<div class="card"><div class="card-body"><div><span>${text}</span></div><button>Open</button></div></div>`;
    parts.push(part);
    size += part.length;
  }
  return page('Records', parts.join(''));
}

/** A page that changes without end: text, attributes, elements that come and go; `perSecond` mutations. */
export function restlessPage(perSecond: number): string {
  return page(
    'Ticker',
    `<main><h1>Ticker</h1>${'<p>value</p>'.repeat(200)}</main><script>
      const rows = [...document.querySelectorAll('p')];
      let n = 0;
      let done = 0;
      const start = performance.now();
      setInterval(() => {
        const due = (performance.now() - start) / 1000 * ${perSecond};
        for (; done < due; done += 1) {
          const row = rows[n++ % rows.length];
          if (n % 3 === 0) row.firstChild.data = 'value ' + n;
          else if (n % 3 === 1) row.className = 'c' + (n % 9);
          else row.replaceChildren('value ' + n);
        }
      }, 4);
    </script>`,
  );
}
