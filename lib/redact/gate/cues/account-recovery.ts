/** Accounts that are locked, lost or taken over. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const ACCOUNT_RECOVERY: TopicCues = {
  strong: cueLines(`
    locked out
    my/our account .. locked/hacked/suspended/banned/disabled/stolen/compromised/blocked/deactivated/deleted/terminated/restricted/closed
    account .. was/is/been/got .. hacked/suspended/banned/disabled/stolen/compromised
    hacked/stole .. my .. account
    recover*/restore/unlock/reactivate/regain/unban/reopen .. my/access .. account/email/profile/page
    account recovery
    recover .. account
    get .. into my .. account/email/mail/profile
    get .. back my .. account
    get .. my .. account back
    access to my .. account/email/mail/profile
    access my .. account
    cant/cannot/can/could .. log/sign/login .. in/into/to my .. account
    cannot/can/t .. login/log .. my account
    lost/no .. access .. my .. account/email/phone/authenticator/2fa/number
    lost my .. phone/authenticator/2fa/password .. account/login/code
    reset/forgot/forgotten/remember .. my .. password .. account/email/mail/link/code/number
    reset mail/email/link/code .. never/not .. arriv*/come*/received
    verification/security/sms/login code* .. never/not/old/lost/wrong .. number/phone/arriv*/come*/receive*
    two factor/step .. lost/new/old .. phone
    recovery email/phone/code* .. lost/old/longer/access/mine
    appeal* .. ban/suspension
    aus meinem .. konto/account .. ausgesperrt
    ausgesperrt
    mein/meinem/meinen/meines .. konto/account/profil .. gesperrt/gehackt/deaktiviert/geloscht/entsperr*/wiederherstell*/gestohlen/zugriff/anmelden/einloggen
    konto/account .. gehackt/entsperren/wiederherstellen
    zugriff/zugang .. mein/meinem/meinen/meine .. konto/account/mail/postfach
    komme .. nicht .. mein/meinen/meine/rein .. konto/account/postfach
    passwort vergessen .. konto/account/mail/mein
    mein .. passwort vergessen
    mon/notre compte .. bloque/pirate/suspendu/desactive/supprime/vole/recuperer/acces/ferme
    compte .. pirate/pirater/hacke
    recuperer/debloquer/reactiver/acceder .. mon .. compte/acces/messagerie/profil
    acces a mon compte
    mot de passe oublie/perdu
    oublie/perdu .. mon mot de passe
    mi/nuestra cuenta .. bloque*/hacke*/suspend*/robad*/desactiv*/elimin*/recuper*/cerrad*
    hacke* .. mi cuenta
    recuperar/desbloquear/reactivar/entrar/acceder/acceso .. mi .. cuenta/correo/perfil
    olvide .. contrasena
    recuperare .. mio account
    recuperar .. minha conta
    mijn account .. geblokkeerd/gehackt
    account .. locked/hacked/suspended/banned/disabled/compromised/terminated/deactivated .. reason/appeal/why/back/help/what
    account suspended/hacked/banned/locked/disabled/terminated
    changed the/my email/password/phone .. account/cannot/can/get
    profile/page/channel .. banned/hacked/suspended/deleted/stolen
    unban/unblock/reinstate .. me/my
    banned .. reason/no/unfair*
    deleted .. my .. account/profile
    mail/email/phone/number .. no longer .. have/access/own/use
    cannot/can/t .. get in/into
    old .. number/phone/email .. log/login/sign/code
    konto/account/profil .. gesperrt/gehackt/gestohlen .. grund/wer/wie/hilfe
    account/konto gesperrt/gehackt
    alte/alten/altes .. nummer/handy/mail .. code/anmeld*/login/weg
    code .. anmeldung/anmelden .. alte/weg/leere/nicht
    komme .. nicht mehr .. rein/konto/account
    compte suspendu/bloque/pirate/desactive
    plus acces .. compte/mail/messagerie/numero/boite
    ancien* .. numero/telephone/adresse .. connecter/code
    me hacke*/robaron .. cuenta/perfil
    hackearon/robaron .. la/mi cuenta
    cuenta .. hackeada/robada/suspendida/bloqueada/recupero/reactiv*
    ya no tengo .. numero/telefono/correo/acceso
    cambiaron .. correo/contrasena
    father/mother/husband/wife/late .. account/mail
    can/cant/cannot/t .. get into/back/in .. my/account/profile
    merge/combine/join .. two/both/my .. accounts
    delete/remove/close/move/transfer .. my .. account/profile
    backup/recovery codes .. lost/never/saved/not/no/gone
    authenticator .. lost/lake/broken/new/stolen/gone/codes
    phone .. broken/lost/stolen/new/gone .. code*/login/authenticator/log/2fa
    my/the .. username/user/profile .. banned/disabled/suspended/blocked/deactivated
    permanently/wrongly/unfairly .. banned/disabled/suspended
    user has been .. disabled/banned/suspended
    suspended/banned/blocked .. reason/reasons/appeal/why/terms/violation/wrong
    changed the email/mail/password .. on/of/to/my
    password .. was/been/got .. changed .. me/wasn/not/somebody/someone
    someone/somebody .. changed/took/hacked/stole/logged .. my/account/password/email
    pls/please unban
    log/sign/login .. my account
    reset link/mail/email .. goes/old/never/university/school/work/not
    locked/shut me out
    pass*/died/deceased/dead .. account/profile/access/photos
    mein* .. konto/account/profil .. freischalt*/freigeben/sperr*/hack*/ubernommen/zuruck*
    konto/account/profil .. wurde/ist .. gesperrt/gehackt/ubernommen/deaktiviert/geloscht
    wieder freischalten/freigeben
    handy .. verloren/kaputt/gestohlen/neu* .. code*/anmeld*/app/login
    jemand .. mein .. konto/passwort/account
    mon compte/profil
    mon .. mot de passe .. marche/change*/recu/arrive
    debloquer/deverrouiller/recuperer .. mon/le/compte
    mail/lien/code .. reinitialisation .. jamais/pas/recu
    no puedo .. entrar/acceder/iniciar .. cuenta/perfil/correo
    cambi* .. contrasena/correo .. mi/cuenta/yo
    bloque*/suspend*/cerrar* .. mi/la cuenta
    mio account/profilo
    non riesco .. accedere/entrare .. account/profilo
    account/profilo .. bloccato/sospeso/rubato/hackerato
    minha conta/senha
    conta .. invadida/bloqueada/hackeada/suspensa/recuper*
    nao consigo .. entrar/acessar/logar
    mijn account/profiel/wachtwoord
    account .. geblokkeerd/gehackt/vrijgeven/geschorst
    kan niet .. inloggen`),
  weak: cueLines(`
    account .. locked/suspended/banned/disabled/hacked
    login/log/sign .. account
    password reset
    reset .. password
    forgot .. password
    recover*
    verification code*
    recovery
    konto/account .. gesperrt/gehackt
    passwort .. vergessen/zurucksetzen
    kontowiederherstellung
    bestatigungscode
    compte .. bloque/suspendu
    mot de passe
    cuenta .. bloqueada/suspendida
    contrasena
    authenticator
    backup codes
    banned/ban/unban
    suspended/suspension
    hacked
    username
    my account
    log in
    password .. changed
    passwort
    zugang/zugriff
    handynummer
    mon acces
    mi acceso
    senha
    wachtwoord
    inloggen
    password dimenticata
    gesperrt/freischalt*`),
  faint: cueLines(`
    login/logged/logging/log/sign/signed/signin/signup
    profile/profil/perfil/profilo
    password*/passcode/2fa/sim/authenticator/otp
    ban/bans/banned/shadowbanned/suspen*/appeal/blocked/disabled/deactivat*
    hacker/hacked/hack/hijack*/phish*/piratage/pirate*/gehackt
    instagram/facebook/gmail/icloud/steam/discord/tiktok/snapchat/whatsapp/netflix/spotify
    apple id
    playlists/followers/photos/messages/inbox/mailbox
    recovery mail/email/number/phone
    old phone/number/email/mail/laptop
    new phone/number/email/mail
    my ex/ex
    visible .. posts/profile/page
    never been there
    user/benutzer/utilisateur/usuario .. exist*
    benutzername/anmeld*/einlogg*/kennwort/freigeschaltet
    keep him/her/them/someone out
    who is logged
    connecter/connexion/identifiant
    boite mail
    entrar/acceder
    iniciar sesion
    accedere/entrare/accesso
    entrar/acessar/login
    inlog*/wachtwoord/profiel
    telefonnummer/handy/rufnummer
    locked out of`),
};
