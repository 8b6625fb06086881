/** A severity at the beginning of a line: `Fatal error:`, `npm ERR!`. */
export const SEVERITY =
  /^(?:\[[\w:. -]{1,40}\] ?)?(?:PHP )?(?:(?:Catchable |Recoverable )?[Ff]atal(?: error)?|FATAL(?: ERROR)?|[Pp]arse error|PARSE ERROR|Compile Error|Warning|Notice|Deprecated|CRITICAL|SEVERE|EMERGENCY|ERROR|[Ee]rror|panic|npm ERR!|E|ERR!|Unhandled rejection)(?:\[\w{1,20}\])?(?:(?: \[?[\w:-]{1,20}\]?)? ?(?:\(\w{1,20}\))? ?:| ERR!| code )/;

/** A severity below an error. */
export const MILD = /^(?:PHP )?(?:warning|notice|deprecated)/i;
