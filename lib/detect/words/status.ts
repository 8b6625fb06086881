/** An HTTP status with its phrase, or by the name that servers give it. */
export const STATUS =
  /^(?:(?:HTTP|Error|ERROR|Fehler|Erreur|Code|Status)[ :-]{1,3}(?:Error |ERROR |Status )?)?[45]\d\d\b(?:[ :–—|-]{1,3}\S|$| error)|\b(?:HTTP ERROR|HTTP Error|HTTP Status|Error|error) [45]\d\d\b/;
