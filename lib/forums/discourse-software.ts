import { discourseCopiedPayload, discourseDeviceCode } from './discourse-connect.ts';
import { discourseWriter } from './discourse-writer.ts';
import { discourseForum } from './discourse.ts';
import type { ForumSoftware } from './software.ts';

export const discourse: ForumSoftware = {
  kind: 'discourse',
  name: 'Discourse',
  capabilities: {
    read: true,
    write: ['answer', 'question', 'like', 'accept', 'edit', 'delete'],
    mostText: 32_000,
    connect: ['device-code', 'copied-payload'],
  },
  recognise: ({ generator }) => generator?.startsWith('Discourse ') ?? false,
  openReader: discourseForum,
  openWriter: discourseWriter,
  connectors: { 'device-code': discourseDeviceCode, 'copied-payload': discourseCopiedPayload },
  keyHeaders: ({ token, clientId }) => ({
    'User-Api-Key': token,
    ...(clientId !== null && { 'User-Api-Client-Id': clientId }),
  }),
};
