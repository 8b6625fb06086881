/** A line made only of these says nothing that a person could search for. */
const GENERIC_WORDS = new Set(
  "http https error errors fatal critical server internal application app software runtime unhandled build code status exception a an the this page site there was is has have had occurred occured something went wrong unexpected unknown oops ouch sorry whoops uh oh no we we're it looks like problem problems issue issues failed to compile with in your on our end side encountered attention alert message detail details information warning debug trace stack traceback validation request response bad invalid not found forbidden unauthorized gateway time-out timeout timed out conflict gone denied access permission method allowed entity too large many requests required payment file resource requested url address server couldn't could load loading be displayed available temporarily unavailable service happened again later please try reload first of one more and that don't you are looking for does doesn't exist exists 1 1/1 fehler erreur aufgetreten ein ist une s'est produite est survenue ha ocurrido un".split(
    ' ',
  ),
);

/** Whether a line says only that something is wrong. */
export const isGeneric = (text: string): boolean => {
  const words =
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\d'/]+/gu) ?? [];
  return words.length < 25 && words.every((word) => GENERIC_WORDS.has(word) || /^[45]\d\d$/.test(word));
};
