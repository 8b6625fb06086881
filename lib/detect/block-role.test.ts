// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { roleOf } from './block-role.ts';

const role = (html: string) => {
  const element = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!element) throw new Error('no element');
  return roleOf(element);
};

it.each([
  ['<p class="form-error">', 'error'],
  ['<div class="AcmeAlert-colorError">', 'error'],
  ['<div class="acme-toast--error">', 'error'],
  ['<div class="alert alert-danger">', 'error'],
  ['<div id="error-message">', 'error'],
  ['<div class="alert alert-success">', 'good'],
  ['<div class="no-errors">', 'none'],
  ['<div class="error-boundary">', 'none'],
  ['<section id="error-reporting">', 'none'],
  ['<main class="error-page">', 'none'],
  ['<div class="terrorize">', 'none'],
])('%s sounds like %s', (html, tone) => {
  expect(role(html).tone).toBe(tone);
});

it.each([
  ['<div role="alert">', { alert: true }],
  ['<div aria-live="assertive">', { alert: true }],
  ['<dialog>', { toast: true }],
  ['<div class="snackbar">', { toast: true }],
  ['<article>', { prose: true }],
  ['<div class="markdown-body">', { prose: true }],
  ['<footer>', { aside: true }],
])('%s', (html, part) => {
  expect(role(html)).toMatchObject(part);
});
