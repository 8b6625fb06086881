/** How people speak of their own case, whatever it is about. How cues are written: `cue-lines.ts`. */
import { cueLines } from './cue-lines.ts';

/** The writer's own case. */
export const OWN_CUES = cueLines(`
  my/mine/me/i/im/we/our/us
  mein*/ich/mir/mich/wir/unser*/uns
  mon/ma/mes/je/j/moi/nous/notre/nos/m
  mi/mis/me/yo/mio/mia/nuestr*/nos
  meu/minha/eu
  mijn/ik`);

/** Something went wrong, or did not come. */
export const TROUBLE_CUES = cueLines(`
  not/t/never/still/without/no/nobody/none
  stuck/pending/missing/lost/gone/stolen/hold/late/delayed/disappeared/vanished/empty/zero/waiting
  wrong/rejected/rejects/rejecting/refused/refuses/declined/denied/failed/blocked/locked/closed/disabled/broken/damaged/mistake
  again/twice/already/weeks/days/month/months
  threat*/demand*/accus*/complain*
  worry/worried/scared/afraid/desperate/urgent/asap
  nicht/nie/noch/kein*/ohne/niemand/trotzdem/weg/falsch*/verloren/gesperrt/abgelehnt/verschwunden/wochen/tagen/tage
  pas/jamais/toujours/sans/personne/disparu/refus*/bloqu*/perdu/semaines/jours
  nunca/todavia/sin/nadie/rechaz*/bloque*/perdid*/equivoc*/semanas/dias
  non/mai/ancora/senza/nessuno/rifiutat*/bloccat*/settimane/giorni
  nao/ainda/sem/ninguem/recusad*/errad*/bloquead*
  niet/nooit/geen/zonder/niemand/geweigerd/verkeerd*/kwijt`);

/** Asks those who run a service to act, or what the writer may or must do. */
export const ASKING_CUES = cueLines(`
  can/could/would/will you/u/anyone/anybody/someone/somebody/staff/support/moderator/admin/mod
  you guys/people/took/told/charged/have/sent/promised
  your team/company/support/staff/site/web/store/shop/service/office/records/system
  anyone/anybody/someone/somebody from
  staff/moderator*/mods
  customer support/service
  support .. answer*/reply/replies/respond*/ignores/silent/mails/emails
  nobody .. answers/replies/helps/responds
  who/whom do/can/should/could/to
  how do/can i get .. back
  what can/should/do/now i
  please/pls/plz help/remove/delete/fix/check/look/refund
  help me
  do/must/should/am i/we
  can i still
  is it normal/safe/serious/allowed/ok
  too late
  wer kann/hilft
  wo/bei wem .. melde/kann/bekomme ich
  was kann/soll/muss/nun/tun/jetzt
  konnt/konnen ihr/sie
  kann .. jemand/mir
  muss/soll/darf/sollte ich
  euer/eure/eurem/euren/ihr support/team/shop/seite
  que faire
  qui peut
  a qui
  pouvez/pourriez vous
  dois/puis/vais je
  votre service/site/support/equipe
  que hago
  que puedo/debo/tengo
  a quien
  pueden/podeis/podrian/puede
  tengo que
  alguien .. puede/ayudar/soporte
  cosa devo/posso/faccio
  potete/puo qualcuno
  come posso/ottengo/faccio
  como faco/posso/peco
  tem como
  podem/alguem
  preciso
  moet/mag/kan ik
  kunnen jullie
  wie kan
  wat nu/moet`);
