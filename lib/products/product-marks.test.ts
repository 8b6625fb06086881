import { describe, expect, it } from 'vitest';
import { ERROR_MARKS, ORIGIN_MARKS, PAGE_MARKS, type Mark } from './product-marks.ts';

const namedBy = (marks: readonly Mark[], text: string) =>
  marks.filter(({ sign }) => sign.test(text)).map((m) => m.product);

describe('packages of traces', () => {
  it.each([
    ['org.postgresql.core', 'PostgreSQL'],
    ['com.mysql.cj', 'MySQL'],
    ['Illuminate\\Routing', 'Laravel'],
    ['symfony/http-kernel', 'Symfony'],
    ['actionpack', 'Rails'],
    ['activerecord', 'Rails'],
    ['@nestjs/core', 'NestJS'],
    ['Microsoft.AspNetCore.Mvc', 'ASP.NET Core'],
    ['github.com/gin-gonic/gin', 'Gin'],
    ['phoenix_live_view', 'Phoenix'],
    ['DBD::Pg', 'PostgreSQL'],
  ])('%s is %s', (text, product) => expect(namedBy(ORIGIN_MARKS, text)[0]).toBe(product));
  it.each(['org.example.postgresql', 'my-rails', 'nextcloud', 'preact', 'reactor', 'viterbi'])(
    '%s is none',
    (text) => expect(namedBy(ORIGIN_MARKS, text)).toEqual([]),
  );
});

describe('errors', () => {
  it.each([
    ['ORA-00942: table or view does not exist', 'Oracle Database'],
    ['npm ERR! code ENOENT', 'npm'],
    ['SQLSTATE[42S02]: Base table or view not found: 1146 Table', 'MySQL'],
    ['SQLSTATE[HY000] [2002] Connection refused', 'MySQL'],
    ['sqlite3.OperationalError: no such table: jugs', 'SQLite'],
    ['PG::UndefinedTable: ERROR: relation "jugs" does not exist', 'PostgreSQL'],
    ['ActiveRecord::RecordNotFound', 'Rails'],
    ['django.core.exceptions.ImproperlyConfigured', 'Django'],
    ['MongoServerError: E11000 duplicate key error', 'MongoDB'],
    ['error TS2307: Cannot find module', 'TypeScript'],
    ['Error: Minified React error #31', 'React'],
    ['NG0908: Angular requires Zone.js', 'Angular'],
    ["Server Error in '/' Application.", 'ASP.NET'],
  ])('%s names %s', (text, product) => expect(namedBy(ERROR_MARKS, text)).toContain(product));
  it.each([
    'Access denied',
    'Error 1146',
    'syntax error near FROM',
    'HTTP 502 Bad Gateway',
    'TypeError: x is not a function',
  ])('%s names none', (text) => expect(namedBy(ERROR_MARKS, text)).toEqual([]));
});

describe('pages', () => {
  it.each([
    ['wp-content', 'WordPress'],
    ['@vite', 'Vite'],
    ['#__next', 'Next.js'],
    ['_nuxt', 'Nuxt'],
    ['data-reactroot', 'React'],
    ['ng-version=17.1.0', 'Angular'],
    ['discourse-details', 'Discourse'],
  ])('%s is of %s', (word, product) => expect(namedBy(PAGE_MARKS, word)).toEqual([product]));
  it.each(['content', 'wp', 'next', 'data-id', 'main.js', 'ng-click'])('%s is of none', (word) =>
    expect(namedBy(PAGE_MARKS, word)).toEqual([]),
  );
});
