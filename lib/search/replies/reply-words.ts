import { spacedWords } from './spaced-words.ts';

/**
 * What a post says about the help that stands above it, by phrases of many languages. Sentences are judged one by one,
 * so that "thanks, but it did not work" is thanks and a failure, and a phrase under a negation or in a question counts
 * for nothing.
 */

/** Languages that put spaces between words: phrases as `spacedWords` leaves them. */
const spaced = (phrases: string): RegExp => new RegExp(` (?:${phrases})(?= )`);
/** Languages that do not. */
const unspaced = (phrases: string): RegExp => new RegExp(phrases);
const anyOf =
  (...patterns: readonly RegExp[]) =>
  (text: string): boolean =>
    patterns.some((pattern) => pattern.test(text));

const saysThanks = anyOf(
  spaced(
    "thanks?|thank you|thank u|thx|tnx|ty|cheers|much appreciated|appreciate (?:it|that|your|the)|life ?saver|you(?:'re| are) (?:a genius|awesome|the best|right)",
  ),
  spaced(
    'danke|dankesch[oö]n|vielen dank|merci|gracias|obrigad[oa]|valeu|grazie|bedankt|dank je|dzi[eę]ki|dzi[eę]kuj[eę]|tack|takk|tak for|kiitos|d[eě]kuj[ui]|diky|k[oö]sz[oö]n[oö]m|mul[tț]umesc|te[sş]ekk[uü]r(?:ler)?|sa[gğ] ?ol|спасибо|благодарю|спс|дякую|ευχαριστώ|شكرا|תודה|terima kasih|makasih|cảm ơn',
  ),
  unspaced('谢谢|多谢|感谢|謝謝|感謝|ありがとう|감사|고맙'),
);

const NO_THANKS = spaced(
  "thank(?:s| you)? in advance|thanks ahead|thanks for reading|thanks for (?:the|your) (?:report|question|reply)|no thanks|thanks anyway|danke im voraus|merci d'avance|gracias de antemano|obrigad[oa] desde j[aá]|grazie in anticipo|alvast bedankt|заранее спасибо|спасибо заранее|z g[oó]ry dzi[eę]kuj[eę]",
);

const saysWorked = anyOf(
  spaced(
    "works?|worked|working|solved|resolved|fixed|fixes|solves|did the (?:trick|job)|does the (?:trick|job)|helped|got it|figured (?:it )?out|that was (?:it|the (?:problem|issue|cause))|that'?s it|it was (?:the|my|a|because)|problem (?:is )?gone|found (?:the|a|my) (?:problem|solution|issue|fix|mistake|error|cause|answer|way)|success(?:fully)?|no (?:more|longer) (?:errors?|problems?|crash(?:es)?|issues?)|my (?:bad|mistake)|exactly what|just what i|perfect(?:ly)?",
  ),
  spaced(
    'funktioniert|klappt|geklappt|gel[oö]st|geholfen|behoben|l[oö]sung gefunden|geht jetzt|l[aä]uft jetzt|[cç]a (?:marche|fonctionne)|fonctionne|r[eé]solue?|r[eé]gl[eé]|funciona|funcion[oó]|solucionad[oa]|solucion[eé]|resuelto|resolvido|funcionou|resolveu|consegui|deu certo|funziona|risolto|ha funzionato|werkt|opgelost|gelukt|dzia[lł]a|rozwi[aą]zane|pomog[lł]o|работает|заработало|решено|решил|помогло|получилось|вопрос снят|працює|[cç]al[ıi][sş][ıi]yor|[cç][oö]z[uü]ld[uü]|[cç]al[ıi][sş]t[ıi]|fungerar|l[oö]st|funguje|vy[rř]e[sš]eno|działa',
  ),
  unspaced(
    '解决了|已解决|搞定|可以了|成功了|好了|解決しました|解決済|できました|動きました|直りました|해결(?:했|됐|되었)|됩니다|성공',
  ),
);

const saysFound = anyOf(
  spaced(
    "(?:i|i've|i have|finally|just) (?:just |finally |already |also |now )?(?:found|solved|fixed|figured|resolved|managed|got it|made it work|ended up|tracked)|(?:the|my) (?:problem|issue|solution|cause|error|bug|mistake|trick|fix|culprit|answer) (?:is|was|were|lies|seems)|turn(?:s|ed) out|my (?:bad|mistake|fault)|here(?:'s| is) (?:the|my|what|how)|for (?:anyone|future|others|those|the record)|solved|what i did|i forgot|all (?:i|you) (?:had|need|have)",
  ),
  spaced(
    "l[oö]sung (?:war|ist|gefunden)|das problem war|selbst gel[oö]st|j'ai (?:trouv[eé]|r[eé]solu|r[eé]ussi)|la solution|le probl[eè]me (?:[eé]tait|venait)|encontr[eé] (?:la|el)|lo (?:solucion[eé]|resolv[ií])|la soluci[oó]n|el problema era|encontrei|resolvi|a solu[cç][aã]o|o problema era|ho (?:trovato|risolto)|la soluzione|il problema era|de oplossing|het probleem was|rozwi[aą]zanie|problem by[lł]|решение|проблема была|дело было|нашел|нашёл|разобрался|sorun [cç][oö]z[uü]ld[uü]|l[oö]sningen",
  ),
  unspaced('原因是|解决方法|解決方法|找到了|原因は|원인은|해결 ?방법'),
);

const NEGATED = anyOf(
  spaced(
    "not|isn't|wasn't|won't|can't|cannot|couldn't|doesn't|don't|didn't|doesnt|dont|didnt|isnt|cant|never|no luck|without|nothing|none|neither|nor|hardly|if|should|would|could|might|may|hope(?:fully)?|until|used to|supposed|try(?:ing)? to|want|need|how|why|anymore|stopped|stops|nicht|kein[e]?|ohne|nie|wenn|leider|ne|n'est|pas|jamais|si|sans|no|nunca|sin|n[aã]o|sem|non|mai|niet|geen|nie|jeśli|не|нет|если|без|değil|inte|ikke",
  ),
  unspaced("n't |不|没|沒|无法|ない|ません|안 |못|않"),
);
/** Negations that turn a success into one again: the trouble is what is gone. */
const GONE = spaced(
  "no (?:more|longer) (?:errors?|problems?|crash(?:es|ing)?|issues?)|without (?:a |any )?(?:problems?|issues?|errors?)|didn't (?:know|realize|realise|notice|think)|not sure why",
);

const saysFailed = anyOf(
  spaced(
    "(?:do(?:es)?|did|is|was|has|have|still|also)(?:n't|nt| not) (?:\\w+ ){0,3}(?:work(?:s|ed|ing)?|help(?:ed)?|change[d]?|fix(?:ed)?|solve[d]?|seem)|not working|no (?:luck|success|change|difference|effect)|same (?:error|problem|issue|result|thing|crash)|still (?:not|no|get(?:s|ting)?|have|having|the same|crash(?:es|ing)?|fail(?:s|ing|ed)?|broken|happens?|see(?:ing)?|shows?|doesn't|can't)|nothing (?:happens|happened|changed)|to no avail|unfortunately|another (?:error|problem|issue)|but (?:now|then) (?:i get|it)|got (?:an|another) error|won't work|no longer works?",
  ),
  spaced(
    'funktioniert (?:\\w+ )?nicht|geht (?:\\w+ )?nicht|klappt (?:\\w+ )?nicht|hilft nicht|leider|immer noch|gleiche[rn]? fehler|ne (?:marche|fonctionne) pas|toujours (?:pas|la m[eê]me)|malheureusement|no (?:me )?funciona|sigue|mismo error|n[aã]o (?:funciona|funcionou|resolveu|deu)|mesmo erro|infelizmente|non funziona|purtroppo|werkt niet|helaas|nie dzia[lł]a|niestety|не (?:работает|помогло|помогает|получается)|та же ошибка|к сожалению|[cç]al[ıi][sş]m[ıi]yor|olmad[ıi]|fungerar inte|tyv[aä]rr|nefunguje',
  ),
  unspaced('不行|没用|沒用|还是不|還是不|不起作用|ダメでした|動きません|できません|안 됩니다|안됩니다|안돼'),
);

const saysSameHere = anyOf(
  spaced(
    "same (?:here|problem here|issue here|for me)|me too|\\+1|i have the same|i(?:'m| am) (?:having|getting|seeing|facing) the same|same (?:problem|issue|error) (?:here|too|as)|any (?:news|update|solution|luck)|did you (?:ever )?(?:find|solve|fix|figure|get)|have you (?:found|solved|fixed)|bump|gleiches problem|ich auch|m[eê]me probl[eè]me|moi aussi|mismo problema|yo tambi[eé]n|mesmo problema|stesso problema|zelfde probleem|та же проблема|у меня тоже|ten sam problem|ayn[ıi] sorun",
  ),
  unspaced('同样的问题|我也|同問|同じ問題|저도'),
);

const saysOutdated = anyOf(
  spaced(
    "no longer (?:works?|valid|true|needed|necessary|exists?|supported|available|the case)|(?:is|are|now|been) (?:deprecated|outdated|obsolete|removed)|outdated|out of date|does(?:n't| not) work any ?more|doesn't exist any ?more|veraltet|funktioniert nicht mehr|ne fonctionne plus|obsol[eè]te|obsoleto|ya no funciona|n[aã]o funciona mais|non funziona pi[uù]|werkt niet meer|больше не работает|устарел[оа]?",
  ),
  unspaced('已过时|已經過時|不再支持|非推奨|もう動きません'),
);

const saysWrong = anyOf(
  spaced(
    "(?:that's|this is|that is|it's|you(?:'re| are)) (?:\\w+ )?(?:wrong|incorrect|mistaken|not (?:true|correct|right|the (?:problem|cause|issue)))|bad (?:idea|advice)|das stimmt nicht|ist falsch|c'est faux|es incorrecto|est[aá] errado|[eè] sbagliato|это неверно|неправильно",
  ),
  unspaced('不对|不正确|是错的|間違'),
);

const saysCorrected = anyOf(
  spaced(
    'edit(?:ed)?|update[d]?|upd|nachtrag|edit[eé]|mise [aà] jour|actualizaci[oó]n|edici[oó]n|atualiza[cç][aã]o|aggiornamento|правка|обновление',
  ),
);

/** What a post says of itself and of others, each 0 or 1. */
export interface Said {
  thanks: boolean;
  /** Something works now, and nothing in the sentence takes it back. */
  worked: boolean;
  failed: boolean;
  /** It tells what the cause or the solution was. */
  found: boolean;
  /** It asks something. */
  asks: boolean;
  /** It asks and hardly says anything else. */
  onlyAsks: boolean;
  /** "Me too" and "any news?": no help. */
  sameHere: boolean;
  outdated: boolean;
  wrong: boolean;
  /** It was corrected later, and says so. */
  corrected: boolean;
}

/** Longest text that is judged; what comes later in a post says little about others. */
const MAX_TEXT = 6_000;
const MAX_SENTENCES = 120;

/** @param prose a post without its code and quotations */
export function readSaid(prose: string): Said {
  const text = prose.slice(0, MAX_TEXT).toLowerCase().replaceAll('’', "'");
  const sentences = (text.match(/[^.!?\n。！？]+[.!?。！？]*/g) ?? []).slice(0, MAX_SENTENCES);
  const all = spacedWords(text);
  const said: Said = {
    thanks: false,
    worked: false,
    failed: false,
    found: false,
    asks: false,
    onlyAsks: false,
    sameHere: false,
    outdated: saysOutdated(all),
    wrong: saysWrong(all),
    corrected: saysCorrected(all),
  };
  let asked = 0;
  let told = 0;
  for (const sentence of sentences) {
    const asks = /[?？]\s*$/.test(sentence);
    if (asks) asked += sentence.length;
    else told += sentence.trim().length;
    const words = spacedWords(sentence);
    said.sameHere ||= saysSameHere(words);
    if (asks) continue;
    said.thanks ||= saysThanks(words) && !NO_THANKS.test(words);
    said.failed ||= saysFailed(words) && !GONE.test(words);
    said.found ||= saysFound(words);
    said.worked ||= saysWorked(words) && (GONE.test(words) || !NEGATED(words));
  }
  said.asks = asked > 0;
  said.onlyAsks = asked > told;
  return said;
}
