import { NOUN, NOUN_INSIDE } from './error-noun.ts';
import { linePattern } from './line-pattern.ts';

/*
 * Words by which people and programs say that something went wrong, in the languages most pages are written in; as
 * the language writes them, in lower case. They are matched in folded lines.
 */

/** Whole words. */
const ENGLISH =
  "err(?:ors?)?|fail(?:ed|ure|s|ing)?|can(?:no|')t|could ?n[o']t|could not|unable|no such|not (?:be )?(?:\\w{3,12}ed|(?:a )?valid|found|available|exist|responding|contain|match|answer|enough|be|load|sent|start)|denied|refused|invalid|un(?:expected|available|known|defined|reachable|authori[sz]ed|supported|handled)|missing|exception|fatal|forbidden|timed?[ -]?out|expired?|exceed(?:ed|s)|aborted|rejected|declined|(?:b?lock|crash|corrupt|malform|stopp|exhaust|disconnect|interrupt|disabl|violat)ed|crash|corrupt|(?:does|did|is|was|has|do|are|have|would|wo)n['o]t|(?:does|did) not|bad (?:gateway|request)|conflict|went wrong|panic|violat(?:ion|es)|duplicate|mismatch|incorrect|wrong|broken|is required|must(?: not)? (?:be|contain|have|match)|deadlock|too (?:large|many|long|big|old)|lost|already (?:exists|in use)|rate limit(?:ed| exceeded| reached)|no (?:\\w+ ){1,3}(?:match(?:es)?|found|exists?|available)|out of (?:date|memory|space|range|disk|stock)|offline|(?:sign|logg)ed out|no longer|insufficient|overflow|segmentation fault";

/** Beginnings of words; `$` stands for the end of a word, `~` for up to three words between. */
const LATIN_BEGINNINGS = [
  NOUN,
  // German, Dutch
  'fehl(?:t$|gesch)|(?:kann|konnten?|wurden?|k[ao]n) ~nie?(?:ch)?t|nie?(?:ch)?t (?:ge[fv]|mög|erl|verf|erreich|toe|besch|mog)|verweiger|abge(?:lauf|lehn|broch)|gesperrt$|erforderlich$|zu (?:groß|viel)|falsch|bereits ver[gw]|zeitüber|überschr|keine \\p{L}*verb|[ou]n(?:g(?:e|ue?)l[dt]ig|bekan?nt?|[ev]+r?w|juist)',
  'mislukt|geweig|verlopen|ontbre|is vereist|te (?:groot|veel)|bestaat al|verbrok|geblok',
  // French, Spanish, Portuguese, Italian
  "éch(?:ec|ou)|impos+ib|introuv|refusé|interdite?$|in(?:dispon|connu|attend)|invalides?$|expirée|manquante?s?$|n(?:e |')(?:a|est|peut|existe) pas|est obli|trop (?:de|grand|long)|existe déjà|bloqué|perdue$",
  'fall(?:[oó]|it[ao])$|falh[ao]|no (?:se (?:pu|enc)|exist|dispon|permit|encontr|autoriz)|não (?:foi|pode|enc|ex|disp|perm|aut)|non (?:è p|p[uo]|disp|trov|val|cons|rius|es|aut)|(?:de)?neg(?:ad|at[oa]$)|rechaz|recusad|rifiut|inv[áa]lid[oa]|caducad|expir(?:ou|ad[oa]|ó$)|scadut|descon(?:oc|hec)|sconos|inesper|imprev|faltan?$|manca$|[eéè]s? obb?[lr]ig|(?:demasiad|muit|tropp)[aoie]s? (?:gr|t|lo)|[yj][áa] ex|esiste già|incorr?e[ct]|errat[oa]|blo(?:que|cc)a[dt]|perdid|persa$',
  // Polish
  'nie ?(?:mo[żg]|znan|znal|uda|powi?od|istn|pop|praw|oczek|do[sz])|odm[oó]w|odrzuc|wygasł|przekrocz|brak (?:dostę|upraw|połą)|jest wymag|zbyt (?:du|wie|dł)|zablok|utrac',
  // Turkish, where the verb carries "could not"
  'başarısız|bulunam|\\p{L}{2,20}[ae]m(?:[ae]dı|ıyor|[ae]z)$|geçersiz|reddedil|engellen|süresi (?:dol|geç)|aşım|bilinmey|beklenm|eksik$|zorunludur|çok (?:büyük|faz)|zaten |yanlış|izin verilm|kesildi',
  // Swedish, Danish, Norwegian, Czech, Finnish, Hungarian, Romanian
  'misslyck|mislykk|kun[dn]e i(?:n|k)|fe[ji]l$|chyba$|nelze|virhe$|hiba$|eroare',
];

const OTHER_BEGINNINGS = [
  // Russian, Ukrainian
  'сбо[ия]|збі[ия]|не ?(?:[ув]дал|найд|знай|сущ|існу|возм|можл|доп|дост|верн|вірн|корр?е|прав|изв|відо|ожид|очік|подд|підт|разр|доз)|отказан|відмовл|отклон|запрещ|заборон|истек|закінчив|превыш|отсут|відсут|обов.язкове|обязательн|слишк|занад|заблок|потерян|втрач',
];

/** Scripts without spaces, and such as put letters before a word. */
const ANYWHERE = [
  NOUN_INSIDE,
  // Chinese, Japanese
  '失[败敗]|出[错錯]|[无無][法效权權]|找不到|未[找知授]|不(?:能|存在|可用|正|允|支|明な)|已存在|拒[绝絕否]|[超逾][时時]|[过過]期|缺少|必填|[过過太][大长長多]|禁止|[断斷中][开線线斷断]|でき(?:ません|ず)|(?:(?<!あ)り|[つけて])い?ません|しくあり|無効[でな]|予期|切れ|必須で|すぎ|既に|間違|失われ',
  // Korean, Arabic
  '실패|수 없|거부|차단[되된]|만료|잘못|예기치|필수입|누락|너무 [크큽많길]|초과|이미 (?:존|사|등)|끊|[르효치재원용][하되]?지 않|فشل|تعذر|لا يمكن|لم ي?ت|غير (?:صا|صح|مت|مس|مو|مع|مد)|تم رفض|انته[تى] (?:ال)?[صمج]|مطلوب|مفقود|ير جدا|محظور|انقطع',
  // Hebrew, Hindi, Thai, Vietnamese, Greek, Bulgarian
  'שגיאה|त्रुटि|विफल|ข้อผิดพลาด|bị lỗi|σφάλμα|грешка',
];

const sourceOf = (parts: readonly string[]): string =>
  parts.join('|').replaceAll('$', '(?!\\p{L})').replaceAll('~', '(?:[\\p{L}\\d\'"._-]{1,30} ){0,3}');

/** Matches words of trouble in a folded line; has the flag `g`. */
export const TROUBLE = linePattern((isPlain) => {
  const beginnings = isPlain ? LATIN_BEGINNINGS : [...LATIN_BEGINNINGS, ...OTHER_BEGINNINGS];
  const words = `(?<![\\p{L}\\d_])(?:(?:${ENGLISH})(?![\\p{L}\\d_])|${sourceOf(beginnings)})`;
  return isPlain ? words : `${words}|${sourceOf(ANYWHERE)}`;
}, 'g');
