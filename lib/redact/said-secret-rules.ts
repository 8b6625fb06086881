import type { Rule } from './rule.ts';
import { secretLength } from './secret-rules.ts';

/** Passwords and passphrases as people write them in sentences, in several languages. For drafts only. */

const SAID_SECRET =
  '(?:pass ?(?:word|code|phrase|wd)|pwd?|pin(?:[ -]?code)?|login|kennwort|passwort|zugangscode|mot de passe|mdp|code secret|contrase[nñ]a|clave|senha|parola d.ordine|password|wachtwoord|has[lł]o|pw|secret|token|(?:api|access|license|licence|product|activation|subscription|recovery|wifi|wi-fi|wpa2?)[ -]?(?:key|code|schl[uü]ssel)|lizenzschl[uü]ssel|schl[uü]ssel|cl[eé](?: de licence| d.activation)?|otp|2fa[ -]?code)';
/** What is said in words, and may be more than one. */
const SAID_PHRASE =
  '(?:(?:pass ?(?:word|code|wd)|pwd|pw|kennwort|passwort|mot de passe|mdp|contrase[nñ]a|senha|parola d.ordine|wachtwoord|has[lł]o)(?: phrase)?|(?:pass|seed|recovery|backup|mnemonic|wallet|secret)[ -]?(?:phrase|words)|passphrase|mnemonic|phrase (?:de passe|secr[eè]te)|frase (?:de contrase[nñ]a|secreta|segreta|de recuperaci[oó]n)|wachtwoordzin|passsatz|kennsatz)';
/** "for the router", "of our wifi" */
const OF =
  "(?: (?:for|of|to|on|für|zum|zur|vom|von|pour|para|de|du|del|di|da|voor|van) [\\p{L}\\p{N} '’-]{1,40}?)?";
const IS =
  '(?: ?[:=]| (?:is|was|are|lautet|ist|war|est|[eé]tait|es|era|[eé]|foi|is:|ist:|est:|es:|su[oa]n?a))';
/** A message about a wrong one names what was given, not what it is. */
const NO_MESSAGE = '(?<!(?:wrong|invalid|incorrect|unexpected|bad|missing|empty|falsches|ung[uü]ltiges) )';
const QUOTE = '["\'«„“”`*]';

/** Names of algorithms and files are no passwords, though they have letters and digits. */
const NO_PASSWORD =
  /^(?:(?:sha|md|base|utf|aes|rsa|des|rc|bcrypt|argon|pbkdf|scrypt|oauth|http)[-_]?\d{1,4}(?![a-z\d])|\d{1,3}(?:st|nd|rd|th|x|bit)$|\d{1,2}-[a-z]+$|v?\d[\d.]*[a-z]{0,2}$|0x|\.{0,2}\/|[A-Za-z]:\\|https?:)|\.(?:js|ts|py|json|ya?ml|txt|php|html?|exe|md)$/i;

/** Length of a password as people say it: it has a digit or an odd sign among its letters. */
export function saidLength(value: string): number {
  const bare = value.replace(/[.,;:!?)*\]]{1,3}$/, '');
  const code = /^[A-Z]{2,12}[-_]?\d{1,6}$/.test(bare);
  const mixed = !code && /\p{L}/u.test(bare) && /[\d!$%&*#+?^~§]/.test(bare);
  const number = /^\d{4,12}$/.test(bare);
  if (bare.length < 4 || !(mixed || number)) return 0;
  return !number && NO_PASSWORD.test(bare) ? 0 : secretLength(bare);
}

/** Words with which a sentence goes on behind a passphrase. */
const GOES_ON = new Set(
  'and but which that it i we then so or since because when after before for on in at to with from if though while as und aber oder weil wenn seit damit mit bei et mais ou parce quand depuis avec y pero o porque cuando desde con e ma se con maar omdat en met mas'.split(
    ' ',
  ),
);

/** Words of sentences about passwords, and those that begin one: a passphrase is made of things instead. */
const ABOUT_PASSWORDS = new Set(
  'not never no none null is are was were be been being has have had do does did will would can could may might must shall should cannot the a an this that these those my your our their his her its same one ones any some every each all both other another what whatever where who how why there here also always still now only just already yet too very quite really than by of up out off again once please try enter type use using used see check set reset change changed wrong right correct incorrect valid invalid required optional missing empty blank weak strong short long longer length case sensitive characters character letters letter digits digit numbers number symbols upper lower uppercase lowercase minimum maximum min max least most between password passwords passphrase passphrases passcode phrase phrases secret secrets token key keys hash hashes salt login log sign user username account name mail email field form value values string text plain clear file files config setting settings option policy rule rules manager prompt error errors failed failure fails fail expired expires old new default random stored saved kept hidden shown visible displayed sent given known unknown unsafe safe secure encrypted protected accepted rejected denied refused allowed permission authentication authorization auth attempt attempts mismatch match matches different identical equal true false ok fine good bad great done working works work broken needed necessary available disabled enabled possible impossible located part different admin root database server client page site system via like something nothing anything everything somewhere written printed easy hard simple tricky lost gone forgotten way step two factor code codes unique public private common leaked hacked'
    .concat(
      ' nicht nie kein keine ist sind war wird werden wurde wurden muss soll kann darf der die das den dem des ein eine einen einem mein dein ihr unser gleich gleiche falsch richtig korrekt ungultig gultig abgelaufen leer zu kurz lang erforderlich notig bekannt unbekannt gespeichert geandert vergessen mindestens hochstens zeichen buchstaben ziffern passwort kennwort benutzer konto feld immer noch nur auch schon hier dort sehr bitte was wie wo wer man sie er es ich wir angegeben hinterlegt sicher unsicher standard alt neu anders dasselbe derselbe',
    )
    .concat(
      ' pas plus jamais est sont etait le la les un une des du de mon ma mes ton ta votre notre meme incorrect incorrecte invalide valide requis obligatoire vide trop court courte long longue expire connu inconnu oublie caracteres lettres chiffres passe mot compte champ toujours encore aussi deja ici tres merci comme ce cette il elle on nous vous je bon bonne mauvais faux',
    )
    .concat(
      ' no nunca es son era fue el los las una unos mi su tu nuestra misma mismo incorrecta incorrecto invalida valida obligatoria vacia corta larga caracteres letras numeros contrasena cuenta campo siempre todavia tambien ya aqui muy por favor como esta este lo que se non mai sono il lo gli uno sua stessa stesso errata errato corretta valido obbligatoria vuota caratteri lettere password conto campo sempre ancora anche gia qui molto come questa nao nunca sao foi os as um uma minha meu sua mesma mesmo incorreta vazia curta caracteres letras senha conta sempre ainda tambem aqui muito niet nooit geen het een zijn was werd mijn jouw onze zelfde onjuist ongeldig verplicht leeg kort tekens letters wachtwoord veld altijd nog ook hier erg',
    )
    .split(' '),
);
const LEAST_WORDS = 3;
/** Share of words that a sentence could have: some are words of lists for passphrases as well. */
const MOST_SAYING = 0.25;
const fold = (word: string): string => word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const saysSomething = (word: string): boolean =>
  ABOUT_PASSWORDS.has(fold(word)) || /^\p{L}{3,}(?:ing|ed|ly|ment|tion)$/u.test(word);

/** Length of a passphrase at the start of a value, or of a password; 0 where it is a sentence. */
function phraseLength(value: string): number {
  let [count, saying, end] = [0, 0, 0];
  for (const { 0: word, index } of value.matchAll(/[^\s_.-]{1,40}/g)) {
    const bare = word.replace(/[,;:!?)\]]{1,3}$/, '');
    if (count > 0 && GOES_ON.has(fold(bare))) break;
    if (saysSomething(bare)) saying += 1;
    count += 1;
    end = index + bare.length;
    if (bare !== word) break;
  }
  const isPhrase = count >= LEAST_WORDS && saying <= count * MOST_SAYING;
  return isPhrase ? end : saidLength(value.split(' ')[0] ?? '');
}

/** Length of a quoted passphrase: all of it, unless it says something about one. */
function quotedLength(value: string): number {
  const words = value.split(/[\s_.-]{1,9}/).filter(Boolean);
  return words.length >= 2 && !words.every(saysSomething) && !saysSomething(words[0] ?? '')
    ? value.length
    : 0;
}

const WORD = "[\\p{L}\\p{N}!$%&*#+?^~§@'’]{1,24}";

export const SAID_SECRET_RULES: readonly Rule[] = [
  // "my password is hunter2", "Passwort lautet …", "PIN 4711"
  {
    kind: 'secret',
    pattern: () =>
      new RegExp(`(?<![\\p{L}\\p{N}_])(${SAID_SECRET}${IS}[ "'«„“\`*]{0,3})[^\\s"'«»„“”\`<>]{4,80}`, 'giu'),
    by: '<secret>',
    take: saidLength,
  },
  // "the passphrase for our wifi is correct horse battery staple"
  {
    kind: 'secret',
    pattern: () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}_])${NO_MESSAGE}(${SAID_PHRASE}${OF}${IS} {1,3})${WORD}(?:[ _.-]${WORD}[,;:!?)]?){0,23}`,
        'giu',
      ),
    by: '<secret>',
    take: phraseLength,
  },
  {
    kind: 'secret',
    pattern: () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}_])${NO_MESSAGE}(${SAID_PHRASE}${OF}${IS} {0,3}${QUOTE}{1,3})[^"'«»„“”\`*\\n<>]{6,160}(?=["'«»„“”\`*])`,
        'giu',
      ),
    by: '<secret>',
    take: quotedLength,
  },
];
