import { describe, expect, it } from 'vitest';
import { typedFileAddress, typedForumAddress, typedOrigin } from './typed-address.ts';

describe('typedOrigin', () => {
  it.each([
    ['forum.example.org', 'https://forum.example.org'],
    ['  https://forum.example.org/t/some-topic/12?u=ada#reply ', 'https://forum.example.org'],
    ['HTTP://Example.ORG', 'http://example.org'],
    ['example.org:8443/x', 'https://example.org:8443'],
    ['localhost:4200', 'http://localhost:4200'],
    ['192.168.1.1', 'http://192.168.1.1'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
  ])('reads %j as %s', (typed, origin) => {
    expect(typedOrigin(typed)).toEqual({ ok: true, value: origin });
  });
  it.each([
    '',
    '   ',
    'not an address',
    'word',
    'ftp://example.org',
    'javascript://example.org/%0aalert(1)',
    'https://',
    'https://a:b@example.org',
    'chrome://settings',
  ])('refuses %j with a sentence that says what to do', (typed) => {
    const result = typedOrigin(typed);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problem).toMatch(/\b(type|leave|try)\b.+/i);
  });
});

describe('typedForumAddress', () => {
  it('wants https, but for a forum on this machine', () => {
    expect(typedForumAddress('http://forum.example.org').ok).toBe(false);
    expect(typedForumAddress('http://192.168.1.5').ok).toBe(false);
    expect(typedForumAddress('http://127.0.0.1:4200/latest')).toEqual({
      ok: true,
      value: 'http://127.0.0.1:4200/latest',
    });
  });
  it('keeps the path: of some sites a part is followed', () => {
    expect(typedForumAddress('forum.example.org')).toEqual({ ok: true, value: 'https://forum.example.org/' });
    expect(typedForumAddress('github.com/owner/name')).toEqual({
      ok: true,
      value: 'https://github.com/owner/name',
    });
  });
});

describe('typedFileAddress', () => {
  const example = 'https://packs.example.org/forum/manifest';
  it('keeps the whole address, and wants https', () => {
    expect(typedFileAddress(' packs.example/a/manifest#key ', example)).toEqual({
      ok: true,
      value: 'https://packs.example/a/manifest#key',
    });
    expect(typedFileAddress('http://packs.example/a', example).ok).toBe(false);
  });
  it('tells an example of what is asked for', () => {
    expect(typedFileAddress('hello', example)).toMatchObject({ problem: expect.stringContaining(example) });
  });
});
