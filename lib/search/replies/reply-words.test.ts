import { describe, expect, it } from 'vitest';
import { readSaid } from './reply-words.ts';

describe('readSaid', () => {
  it.each([
    'Thanks, that works!',
    'Danke, jetzt funktioniert es.',
    'Merci beaucoup, ça marche.',
    'Gracias, ya funciona.',
    'Obrigado, funcionou!',
    'Grazie mille, risolto.',
    'Спасибо, заработало!',
    '谢谢,已解决',
    'ありがとうございます。解決しました',
    '감사합니다. 해결했습니다',
  ])('hears thanks and success: %s', (text) => {
    expect(readSaid(text)).toMatchObject({ thanks: true, worked: true, failed: false });
  });

  it.each([
    'Thanks, but it still does not work.',
    'I tried that and got the same error.',
    'Leider geht das nicht.',
    'Malheureusement ça ne marche pas.',
    'Спасибо, не работает.',
    '还是不行',
  ])('hears a failure, whatever else is said: %s', (text) => {
    expect(readSaid(text)).toMatchObject({ worked: false, failed: true });
  });

  it.each([
    'Let me know if it works.',
    'It should work.',
    'Does it work now?',
    'How did you get it working?',
    'I hope that helped.',
  ])('takes no wish, advice or question for a success: %s', (text) => {
    expect(readSaid(text).worked).toBe(false);
  });

  it('takes the end of an error for a success', () => {
    expect(readSaid('No more errors after the restart.').worked).toBe(true);
  });

  it('does not count thanks in advance', () => {
    expect(readSaid('Any idea? Thanks in advance.').thanks).toBe(false);
  });

  it('tells a question from an answer that ends in one', () => {
    expect(readSaid('Which version do you use?')).toMatchObject({ asks: true, onlyAsks: true });
    expect(readSaid('Set the port in the file and start it again. Better?')).toMatchObject({
      asks: true,
      onlyAsks: false,
    });
  });

  it('knows who only has the same trouble', () => {
    expect(readSaid('Same here, any news?').sameHere).toBe(true);
    expect(readSaid('Use the same name in both files.').sameHere).toBe(false);
  });

  it('hears that an answer is wrong, holds no longer, or was corrected', () => {
    expect(readSaid('That is not correct.').wrong).toBe(true);
    expect(readSaid('This no longer works since version 3.').outdated).toBe(true);
    expect(readSaid('Restart it.\nEdit: twice.').corrected).toBe(true);
    expect(readSaid('Restart it.')).toMatchObject({ wrong: false, outdated: false, corrected: false });
  });

  it('hears what the cause was', () => {
    expect(readSaid('Turned out the disk was full.').found).toBe(true);
    expect(readSaid('The disk has 20 GB.').found).toBe(false);
  });
});
