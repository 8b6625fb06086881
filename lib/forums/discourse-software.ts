import { discourseForum } from './discourse.ts';
import type { ForumSoftware } from './software.ts';

export const discourse: ForumSoftware = {
  kind: 'discourse',
  name: 'Discourse',
  capabilities: { read: true, write: [], connect: [], cannot: [] },
  recognise: ({ generator }) => generator?.startsWith('Discourse ') ?? false,
  openReader: discourseForum,
  openWriter: null,
  connectors: {},
  keyHeaders: ({ token, clientId }) => ({
    'User-Api-Key': token,
    ...(clientId !== null && { 'User-Api-Client-Id': clientId }),
  }),
};
