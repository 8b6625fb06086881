/** Beginnings of lines that tell the reader what to do, or explain. */
export const ADVICE =
  /^(?:please (?!enter|correct|select|choose|specify|provide)|try |check |make sure|you can |you may|you might|you're seeing|you’re seeing|if (?:you|this|the)|for (?:help|more|details)|contact |reload|refresh|go (?:back|to)|click |see |learn |read |visit |return |did you mean|the server encountered|more information|this application is in|help|help:|hint|tip|note|to (?:fix|resolve|see|learn)|a ?dditional|additional |more about|back to|to disable|press )/i;
