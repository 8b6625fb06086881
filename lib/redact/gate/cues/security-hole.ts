/** Holes that others could use before they are closed. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const SECURITY_HOLE: TopicCues = {
  strong: cueLines(`
    found/discovered/reporting/report/disclose/spotted/noticed .. vulnerability/vulnerabilities/exploit/zero day/0day/security hole/flaw/bug/backdoor/xss/sql injection/rce/bypass
    i/we .. can .. read/see/access/download/delete/change .. other/anyone/everyone/all/someone/every .. users/people/customers/accounts/data/orders/messages/invoices
    other/another users/user/customers/customer/person/people .. data/orders/invoices/messages/accounts/files/account
    zero day
    0day/0 day
    unpatched
    not .. been/yet patched
    proof of concept
    poc .. exploit/attached/vulnerability/works
    working exploit
    remote code execution
    bug bounty
    responsible disclosure
    vulnerability in your/the .. site/app/product/login/server/api
    bypass .. login/authentication/auth/password/paywall/verification/2fa
    leak*/exposes/exposed .. customer/user/passwords/personal .. data/records/passwords/database
    their .. database/bucket/server/admin .. open/public/unprotected/exposed
    without .. logging in/login/password .. see/read/access/open/admin/get
    sicherheitslucke*
    schwachstelle .. gefunden/entdeckt/melden/ausnutzen
    lucke .. gefunden/entdeckt
    ungepatcht*
    daten .. anderer/fremder .. nutzer/kunden/kundinnen/user
    fremde/fremden .. daten/rechnungen/bestellungen/konten/profile/nachrichten
    exploit .. funktioniert/gefunden/anbei
    faille .. securite/trouve/decouvert/critique/zero
    trouve/decouvert .. faille/vulnerabilite
    donnees .. d autres/des autres .. clients/utilisateurs
    comptes/factures .. d autres/des autres .. clients/utilisateurs/personnes
    contourner .. authentification/connexion/mot
    vulnerabilidad .. encontr*/descubr*/grave/sin/critica
    encontr*/descubr* .. vulnerabilidad/fallo de seguridad/agujero
    fallo/agujero de seguridad
    datos/facturas/pedidos/cuentas .. de otros .. usuarios/clientes
    encontr*/descubr* .. vulnerabilidad/agujero
    encontr*/descubr* .. fallo de seguridad
    sin parche
    exploit .. current/latest/version/vendor/works/public/release
    vendor .. not/doesn/never .. answer/respond/fix*/patch*/reply
    still open .. hole/zero/bug/flaw/firmware
    lets/allows .. anyone/anybody/everyone/attackers .. take/read/access/log/over/become
    take over any .. account
    discovered/found .. xss/csrf/ssrf/sqli/injection/idor
    get past/around .. two/2fa/factor/login/check/paywall/verification
    trick .. bypass/past/check/login
    changing/change .. id/number .. address/url/link .. see/read/other/open
    customer/patient/user records/data .. downloaded/open/public/exposed
    noch nicht behoben/gepatcht/gefixt/geschlossen
    exploit .. aktuelle/version
    nummer/id .. adresse/url/link .. sieht/fremde/andere
    umgehen .. anmeldung/login/passwort/sperre/zwei
    exploit .. derniere/version/editeur
    non corrigee/corrige
    en changeant .. numero/adresse/id/url
    exploit .. ultima/version
    cambiando .. numero/id .. direccion/url
    entra* como administrador
    saltar* .. autenticacion/contrasena/verificacion
    found/discovered .. way to .. log/get/read/see/access/bypass/become .. admin/without/other*
    log/logged .. in as admin/root/anyone/another/any/other
    as admin .. without
    without .. password/login/auth/authentication/permission .. works/any/every/admin/read/download
    can/could .. open/read/see/download/dump .. other/any/anyone/every/everybody/everyone/all/users/user/private
    private messages/files/data/invoices .. everybody/everyone/anyone/others/all/other
    everybody/everyone/anybody/anyone else s .. private/messages/data/files/invoices
    changing/increment*/change .. number/id .. url/link/address
    could/can dump
    has nobody seen/noticed/reported .. this
    code execution .. working/exploit/crafted/version/current
    crafted .. image/file/png/request/packet/link .. execution/crash/shell/code
    working exploit/poc
    exploit in/here/below/works
    still not/un .. patched/fixed
    nobody has fixed/patched
    not yet fixed/patched
    no reply from .. vendor
    accepts .. php .. runs/executes
    all versions .. today/affected
    still works today
    report .. this .. privately/securely/vendor/security/responsibly
    how do i tell them/you
    security hole/flaw/issue .. found/report/serious/reported/in
    serious hole
    stay/stays logged in .. even/cookie/after/password
    skip .. second factor/2fa/login/password/payment
    take/taking .. over .. any/every/other .. account/user
    drop/remove/leave .. auth header/token .. works/messages/returns/data
    plain text passwords
    passwords .. in plain text
    sicherheitsproblem/sicherheitsloch .. gefunden/entdeckt/melden
    lucke/luecke .. ohne/anmeldung/lesen/entdeckt/gefunden
    ohne .. anmeldung/passwort/login .. lesen/zugreifen/sehen/jede
    kein update/patch .. noch/gibt
    wo .. melde ich
    faille .. permet/corrigee/distance
    execut* .. code a distance
    pas encore corrige*
    acceder aux .. comptes/donnees/factures
    agujero .. ver/contrasenas/usuarios
    ver .. contrasenas/datos .. usuarios/todos/otros
    a quien aviso
    ho trovato .. falla/vulnerabilita/bug
    falla .. permette/accedere
    encontrei .. falha/vulnerabilidade/brecha
    falha .. permite/seguranca/acessar
    kwetsbaarheid/lek .. gevonden/ontdekt/melden`),
  weak: cueLines(`
    vulnerabilit*
    exploit*
    security hole
    security flaw
    injection
    xss
    backdoor
    leaked/leaks .. data/passwords/customer*/user*
    bypass
    rce
    schwachstelle*
    sicherheitsproblem
    faille*
    vulnerabilite*
    vulnerabilidad*
    security
    hole
    flaw
    patched
    bounty
    crafted
    malicious
    attacker
    vendor
    proof
    sql injection
    lucke
    sicherheit
    securite
    agujero
    seguridad
    contrasenas
    falla/falha
    lek
    other/others/another/someone/somebody/strangers/stranger/neighbours/anyone/everyone .. data/documents/details/records/names/addresses/files/photos/pictures/tickets/receipts/accounts/bookings
    see/read/get/open/fetch/download/view .. of strangers/others
    without .. login/logging/password/authentication/session/pairing/pin/credentials/permission/asking
    no login/password/check/pairing/signature/auth/authentication/pin/prompt/confirmation/protection
    never/not/isn t/aren t/nothing .. checked/signed/verified/validated/encrypted/expires/bound/tied
    change/changing/swap/replace/edit/increase/alter/guess/flip .. number/id/uid/digit/digits/vin/parameter/price/quantity/cookie/byte/token
    replay*/replayed/played .. back/lock/opens/signal
    record/recorded/capture/captured/sniffed/spoofed .. signal/traffic/packet/code
    plain/clear text
    as root/system/admin/owner .. code/ran/run/runs
    ran/run/runs .. my/own .. code
    overflow*/payload/crafted/inject*
    default/fixed/hardcoded/same .. password/code/key/pin
    skip/skipped/bypass/escape/escapes .. code/pin/filter/prompt/step/lock
    vendor/maker/company/manufacturer/they .. silent/silence/know/knows/replied/answered/reacted/told
    haven t/not/nobody/noone .. told/reported/written/informed
    tested/tried/reproduced/worked .. with/on .. my/own/friends/neighbour/neighbours/three/times
    works/open/online .. right now/today/current/latest/newest
    hands/gives/returns/answers/leaks .. out/hash/password/passwords/mail/key/token/pins
    any/every .. number/user/member/device/unit/nickname .. works/returns/gives
    whom/who should .. tell/know
    fremde/fremder/fremden/anderer .. nummer/daten/termine/namen/anschrift/seriennummer/kennwort/passwort
    ohne .. angemeldet/anmeldung/passwort/schutz
    im klartext
    hochzahl*/erraten/ausprobiert .. nummer/codes/nummern
    hersteller/firma .. antwortet/weiss/reagiert
    sans .. connecte/mot de passe/verification
    en .. changeant/modifiant .. numero/adresse/chiffre
    personne/fabricant/editeur .. courant/repondu/repond
    cambiando/cambiar/borras .. numero/url/cookie
    sin .. contrasena/iniciar/permiso
    fabricante/marca/empresa .. sabe/responde/respuesta`),
  faint: cueLines(`
    hole/hack/exploit*/vulnerab*/backdoor/bypass/replay*/sniff*/spoof*/unpatched/disclos*/bounty
    password/passwords .. fixed/hardcoded/default/plain/hidden/everyone
    other people/users/customers/peoples
    everyone/everybody/anyone/someone s
    friend s account/profile
    anyone can
    gives you/me .. passwd/root/admin/shell/files/data
    server gives/returns/shows
    reset token
    hidden user/account/admin
    open on the wan
    should i upload/publish/report/tell
    who wants to know
    who should know
    just tried
    tried it .. ago/today/now
    every unit/device/version/server
    maker/vendor .. react/reply/answer/fix
    works on every
    fremder leute
    fremde*/anderer/andere .. leute/kunden/nutzer/vertrage/daten
    hochzahl*/adresszeile
    portal/kundenportal .. sehen/vertrage
    lucke/schwachstelle/angriff*/hintertur
    faille/vulnerab*/pirater/contourn*
    agujero/vulnerab*/fallo/brecha .. ver/acceder/datos
    falla/vulnerabil*/falha/brecha
    lek/kwetsbaar*`),
};
