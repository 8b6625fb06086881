/**
 * Custom elements and frames that development servers put over a page to show an error. Not a rule about one
 * program's messages: it only says that what stands inside is meant as an error.
 */
export const OVERLAY_HOSTS: readonly { selector: string; product: string }[] = [
  { selector: 'vite-error-overlay', product: 'Vite' },
  { selector: 'nextjs-portal', product: 'Next.js' },
  { selector: 'nuxt-error-overlay', product: 'Nuxt' },
  { selector: 'parcel-error-overlay', product: 'Parcel' },
  { selector: 'bun-hmr', product: 'Bun' },
  { selector: 'iframe#webpack-dev-server-client-overlay', product: 'webpack' },
];
