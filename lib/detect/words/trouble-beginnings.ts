/**
 * Beginnings of words of trouble, for the cheap look that runs on every page: in as few bytes as will do, for text as
 * it stands, not folded. Where a language has its own script, its commonest letters of denial are enough. It says yes
 * more often than the reader does; nearly always when the reader does.
 */
export const TROUBLE_BEGINNINGS =
  /err[oe]|fail|could|can['’n]|unable|n['’](?:t|es)|not |deni|refus|in[vo][aá]lid|unexpect|missing|exception|fatal|forbidden|unauth|time.?out|timed|expir|exceed|abort|reject|declin|blo[cqk]|lost|too |already|requir|panic|warning|unknown|no such|\b[45]\d\d\b|fehl|nicht|verw|ungült|abge|keine |zu gr|sperrt|erford|falsch|éch|imp?oss?[ií]|introuv|igat|exist|perd|trop|pudo|nega|caduc|esper|fal[ht]|demas|correc?t|não|muito|non |scad|persa|errat|isluk|niet |fout|onju|ontb|geweig|ongel|verbr|verlo|błąd|nie|odmo|wyma|zbyt|hata|başar|m[ae]d[iı]|iyor|geçers|çok |redded|süresi|engel|yanl|aşım|zaten|kesil|не[ впдо]|ош|по[мт]|отказ|сбо|блок|слиш|ист|відм|збі|закін|обов|заб|エラ|ませ|すぎ|切れ|既に|[错錯失败敗无無拒不断斷过過必禁未]|오류|실패|없|않|되|필수|끊|잘못|너무|초과|خط|فش|تعذ|لم |لا |رفض|جدا|محظ|غير|انته|مطل|त्रुटि|chyb|lyck|lykk|virhe|eroare|σφάλ|שגיא|ข้อผิ|lỗi/i;
