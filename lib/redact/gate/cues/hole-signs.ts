/**
 * What reports of holes have in common, whatever the product: how it is done, what does not guard, whose things are
 * reached, that it is open, that it was tried, that it is told; and what says that all is well: it is mended, or somebody
 * builds or guards their own. How cues are written: `cue-lines.ts`.
 */
import { cueLines } from './cue-lines.ts';

/** Signs of a hole: one of them at least is in every report. */
export const HOLE_SIGNS: Readonly<Record<string, readonly string[]>> = {
  attack: cueLines(`
    vulnerabilit*/vulnerabilidad*/vulnerabilidade*/kwetsbaarheid/sicherheitsluck*/sicherheitsloch/schwachstelle*/faille*
    security hole/flaw/bug/problem/issue
    fallo de seguridad
    agujero/brecha/lucke/falla/falha/lek .. seguridad/entdeckt/gefunden/permite/permette/de/in/que
    xss/csrf/ssrf/xxe/idor/sqli/rce/lfi/rfi/mitm/toctou
    sql/code/command/template/prompt/html/script/header/xml/ldap injection
    inyeccion/injektion/iniezione/injecao/injectie
    sql in
    buffer/heap/integer/memory overflow*
    stack buffer overflow*
    overflow in
    pufferuberlauf
    out of bounds
    use after free
    type confusion
    format string
    path/directory traversal
    zip slip
    etc passwd
    deseriali*
    prototype pollution
    open redirect
    clickjack*
    privilege/privileges escalation
    escalat* .. privilege*/root/admin
    rechte ausweitung
    rechteausweitung
    pre auth
    unauthenticated/preauth
    exploit*/payload*/shellcode/0day/zeroday/poc
    zero day
    proof of concept
    gadget chain
    reverse/root/admin shell
    get/gives/got/gave .. shell/root/rce
    spoof*/replay*/sniff*/skimm*/bruteforce*/enumerat*/hijack*/pirat*/falsificab*/falsifiab*
    brute force
    sdr/flipper/proxmark
    rubber ducky
    bypass*/circumvent*/contourn*/umgehen/umgeht/umgangen/aushebel*/aggir*/omzeil*/burlar
    saltar*/salta .. pago/pin/clave/verificacion/control/contrasena
    get/got/gets past
    get/got/gets around .. check/login/lock/filter/paywall/factor
    skip/skips/skipped .. code/factor/pin/payment/prompt/login/lock/check/screen
    backdoor*/hintertur*
    porte derobee
    puerta trasera
    crafted/malformed/forged/tampered/unsigned
    man in the middle
    single quote
    quote/apostroph*/hochkomma/comilla/semicolon/virgule/apice
    escape*/escaping/break/breaks .. sandbox/container/kiosk/filter/vm/jail
    container escape
    take/takes/taking/took over
    takeover
    become/became/becomes .. admin*/root/system/owner/moderator
    i m/am/was/bin/becomes/as .. admin*/root/system/owner
    change/changed/changing/swap/edit/increase/increment/alter/guess/flip/decrement .. number/id/ids/digit/digits/price/role/status/byte/uid/parameter/cookie/vin
    cambiando/cambias/trocando/cambiare/changeant/erhoht/hochzahlen/geraten*/guessed
    replayed/recorded/copied/cloned/intercept* .. signal/request/card/badge/token/code/fob/packet
    dump/dumped/dumping .. table/database/memory/users/keys/hash*
    dll .. folder/ordner/directory/replace
    side channel
    hidden sentence/user/account/page/menu
    negative amount/quantity/number
    alg none
    minus/negative amounts/quantities/price
    twice .. points/credit/credits/receipt/paid
    points/credit/coins/codes .. from nothing
    lassen sich erraten
    change/changing/set .. prices/price
    back twice
    execute*/runs/ran .. code/my code
    execut* .. code
    firmware/file/library/package .. ran/runs/flashes
    from another domain/origin/account`),
  unguarded: cueLines(`
    no/without/missing/needs/requires .. login/auth/authentication/password/pin/check/checks/token/credentials/session/signature/pairing/verification/confirmation/encryption/protection
    without .. logged/asked/asking/logging/booking/prompt
    no login/logins
    unprotected/unencrypted/unsecured/exposed/unauthorised/unauthorized
    never/not/nothing/nobody/isn/doesn/t/nothing .. checks/checked/check/verified/verify/validated/validate/signed/encrypted/asks/bound/tied/expire/expires/invalidated
    accepts/takes/answers/obeys/trusts/opens/reads/loads .. any/anyone/anybody/everyone/everything/whatever/all/every/both
    anyone/anybody/everybody/everyone/whoever/attacker/attackers/strangers can/could/may/who/gets
    anyone/anybody/everybody/everyone .. can .. read/see/open/get/do/control/change/download/join/reset/call/log
    any user/customer/device/guest/phone/page/app .. can/could/may
    lets/let/allows .. any/anyone/anybody/you/attackers
    only looks/checks/hides/checked
    server/app/api .. hides/trusts/believes
    is/are .. browsable/readable/writable/indexed/guessable/reachable/public/listable
    open .. internet/wan/lan/everyone/network/port/all/street
    opens for/with/to
    universal/default/fixed/hardcoded/factory/same/shared .. password/key/code/pin/credentials/secret/ids
    plain/clear text
    fails open
    in the clear
    trusts the
    asks/asked for nothing
    nothing binds/checks
    no key/filter/counter/rolling/rate/limit/header
    any/every/ten .. number/numbers .. works/work/same
    also from .. was/am/is never
    can be .. copied/guessed/replayed/forged/read from
    password/master .. memory/stays
    nur .. gepruft/nummer
    beliebige/beliebiger/beliebigen
    asks no
    admin/production/master/private/signing .. credentials/keys/password/key .. in/are/still/valid
    ohne .. anmeldung/passwort/login/pin/prufung/schutz/session/kennwort/angemeldet
    ungeschutzt*/ungesichert*
    nimmt/akzeptiert/offnet .. jede*/alle*/jedem/allen
    jeder/jede/jedermann/man/wer .. kann
    pruft/fragt .. nicht/nur/nichts/keiner
    offen im netz/internet
    im klartext
    sans .. passe/authentification/connexion/verification/signature/controle/connecte
    n importe qui/quoi
    accepte .. importe/tout/tous/lance
    ouvert sans
    expose*
    sin .. contrasena/clave/autenticacion/permiso/verificar/comprobar
    cualquiera
    no pide/comprueba/verifica
    senza .. password/autenticazione/controllo/login
    chiunque
    sem senha/login
    qualquer um/pessoa
    zonder .. wachtwoord/inlog*/controle
    iedereen .. kan`),
  others: cueLines(`
    stranger*/victim*/opfer
    other/another/others .. people/peoples/person/customer/customers/user/users/tenant/tenants/guest/guests/patient/patients/member/members/account/accounts/company/companies/student/students/project/clients/households
    someone/somebody/anyone/everybody/everyone/anybody/people s
    someone/somebody/everybody/everyone else
    all/every/any .. customer/customers/users/tenant/tenants/patients/guests/members/accounts/installations/hotels/employee/employees/shops/firms/tenants
    whose .. it/not/mine
    not mine
    a company i
    neighbour*/neighbor*/colleague* .. s/door/car/card/phone/account/house/network/pc
    my friend/sister/brother/wife/friends/colleague/neighbour/neighbor s
    i should not
    not .. mine
    nicht mir
    other person/owner/owners s
    in the wrong hands
    fremde/fremden/fremder/fremdes
    anderer/anderen .. kunden/nutzer/leute/patienten/mitglieder/haushalte
    der nachbarn
    aller/alle .. kunden/nutzer/vereine/patienten
    des/d/les autres
    autres clients/utilisateurs/patients
    inconnu*/d autrui
    tous les .. clients/adherents/utilisateurs/comptes
    otros/otras/otro .. usuarios/clientes/personas/usuario/alumnos/pacientes
    ajeno*/ajena*/desconocido*
    todos los .. usuarios/clientes
    altri/altre/altrui
    sconosciut*
    outros/outras .. alunos/usuarios/clientes/pessoas
    een ander
    andere/anderen .. klanten/gebruikers/mensen`),
};

/** What is said of a hole beside, and of much else. */
export const ROUND_SIGNS: Readonly<Record<string, readonly string[]>> = {
  open: cueLines(`
    latest/newest/current/stable/recent .. version/versions/release/releases/firmware/build/patch/update/ota/level
    firmware .. newest/latest/today/this
    all/every .. version/versions/release/releases/unit/units/model/models/series/installation
    still .. works/working/open/live/valid/unpatched/possible/goes/online/there/up/works
    works .. still/today/now/live/production
    open/works/live/up/online right now
    this very minute/moment
    as i write
    hour ago
    live site/shop/store/system/server
    it s live/open
    production system/server/database
    in the wild
    not/never/hasn/isn/haven/won/t/no .. fixed/patched/closed/reported/noticed/informed/contacted/told/answered/replied/reacted
    no .. patch/fix/reply/answer/rolling/response/cve
    nobody/noone .. knows/noticed/told/answers/replies/reacts/informed/fixed/seen
    vendor/maker/manufacturer/developer/provider/company/maintainer/management/operator .. ignore*/silent/silence/refus*/shrugged/calls/deletes/told/know/knows/doesn/hasn/didn
    they ignored/ignore/refuse/refused/closed/haven
    unpatched/unfixed/undisclosed/unreported
    not a bug
    it s a feature
    shop/company/maker .. nothing/notice/noticed/unaware
    merkt/weiss .. nichts
    noch .. offen/ungepatcht/immer/lebt/auf/lucke
    nicht .. gefixt/gepatcht/reagiert/antwortet
    hersteller/anbieter/betreiber/firma/entwickler/verein .. schweigt/antwortet/reagiert/weiss/nichts
    ungepatcht*
    neueste/aktuelle .. firmware/version
    gerade so
    encore/toujours .. ouvert/ouverte/ligne/marche/possible/fonctionne
    non corrige*
    personne .. bouge/repond/prevenu/courant
    prevenu personne
    editeur/fabricant/fournisseur .. repond/pas
    dernier/derniere .. firmware/version
    sigue/todavia/aun .. igual/abierto/abierta/funciona/valida/pasa
    nadie .. contest*/respond*/sabe
    sin respuesta/parche
    no hay .. parche/actualizacion
    ultima/ultimo .. version/firmware/versione
    ancora .. aperto/funziona
    non .. risponde/risolve/corretto
    ainda funciona/aberto/aberta
    ninguem .. respond*
    nog .. open/steeds
    reageert/reageren niet`),
  tried: cueLines(`
    tested/tried/reproduced/checked/verified/worked/works .. two/three/four/five/six/ten/both/times/brands/units/shops/sites/houses/garages/friends/neighbours
    tried/tested/worked .. my own/wife/brother/sister/friend/second/neighbour
    i .. cloned/redeemed/opened/voted/dumped/emptied/removed/decoded/fetched/unlocked/typed/sat/scanned/printed/intercepted/crashed
    i could/can/got .. into/inside/become/enter/control/dump
    i could/can .. read/see/change/open .. others/other/anyone/everyone/everybody/any/all/strangers/stranger
    i got/was/am into/inside
    to prove/check it
    to be sure
    just to
    out of curiosity
    as a test
    for fun
    of ten
    with my .. phone/second/own/wife
    habe/hab .. probiert/ausprobiert/gemacht/gelesen/geoffnet/getestet
    j ai .. pu/essaye/mis/enregistre/teste/verifie
    lo .. probe/probado
    he probado
    probado .. hoy/en/con
    apague/entre/abri
    l ho provato
    testei
    getest/geprobeerd`),
  told: cueLines(`
    found/discovered/stumbled/spotted .. hole/flaw/vulnerability/credentials/key/keys/password/leak/admin/backdoor
    found something bad/serious
    just noticed
    posting/publish/publishing/dropping/describe/filmed/film .. here/below/steps/code/poc/payload/exploit/sequence/video/frames/tonight
    show .. tonight/payload/exploit/proof
    should i upload
    steps/details/poc/code/payload/demo/script/proof/chain/video/example/request/map .. below/attached/here/follows/next/online/tonight
    here is/are .. sentence/code/payload/script/poc/how/request/bytes/steps/frequency
    so here it is
    full/exact steps
    walk you through
    who/whom/where .. tell/report/hear/know/contact
    should i .. publish/upload/report/tell/do/warn
    before i/they .. tell/publish/report/fix
    haven t .. told/reported/contacted/informed/written/found
    not .. told/reported/contacted/public/informed
    tell/told security/them/vendor/nobody
    worth a cve
    cve .. requested/number
    bounty
    disclos*
    i d warn
    heads up
    just saying
    warn .. people/everyone/others
    wem/wo .. sagt/sage/melde/meldet
    soll ich .. nennen/veroffentlichen/melden
    anbei
    a quien .. digo/aviso/cuento
    je publie
    voici .. comment/requete/suite
    metto qui
    lo publico`),
};

/** Signs that all is well. */
export const SAFE_SIGNS: Readonly<Record<string, readonly string[]>> = {
  mended: cueLines(`
    patched/fixed/closed/corrected/resolved .. in/version/release/since/by/long/upstream
    fix/fixes/patch/patches .. included/cover/covers/released/came/from/for/hole/bug/bypass
    cve/cves
    advisory/advisories/bulletin/changelog
    release notes
    affected by
    is/are/am/be .. affected
    after/since .. update/updating/upgrade/upgrading/patch/upgraded
    updated/upgraded/upgrading/upgrade .. to/from/everything
    backport*/mitigation*/trivy/dependabot/snyk/linter/scanner/pentest
    penetration test*
    npm/security/our audit/auditors
    audit
    security/sicherheits update/patch/headers/contact/policy
    false positive
    sicherheitsupdate
    behoben/gepatcht/geschlossen/betroffen
    corrigee en/dans
    mises/mise a jour
    a jour
    corregid*/parchead*
    parche .. incluido/lleva
    ja corrigid*
    revoked/rotated/restored/cleaned
    by design
    ctf
    homework/course/exercise/training/paper
    hardening/harden`),
  building: cueLines(`
    how do/can/should/to .. i/we/you/one/allow/set/turn/enable/disable/prevent/add/make/mask/hide/find/test/stop/bind/update/upgrade
    how do/can/should/to
    ability to
    is it/this/that possible
    would be .. nice/great/good/helpful/cool
    feature request
    i m/am trying to
    set/setting/sets up
    any help/hint/hints/idea/ideas/suggestion/suggestions
    thanks in advance
    i d/would like to
    ist es/das moglich
    est il possible
    es posible
    se puede .. hacer/configurar/sin
    which .. option/setting/directive/flag/flags/header/headers/value/values/tool/way/line/mode/service/store/sequence
    what .. mode/value/setting/works/wrong/else
    is there .. option/setting/tool/way/something/risk
    where is/do/does .. set/option/setting/switch/put/contact
    prevent*/avoid*/protect*/mitigat*/sanitiz*/sanitis*/whitelist*/allowlist*
    turn on/off
    enable/enabling/disable/disabling/configure/configuring
    our/my .. own/code/app/api/server/site/module/form/config/box/homework/nginx/build/ci/tests/shop/policy/services/backend/project/image/template/test
    i maintain/wrote/develop/own
    i m writing/building/developing/moving
    we develop/own/run/maintain
    wie/was kann/stelle/schalte/schutze/aktiviere/lasst/fehlt
    welche .. option/einstellung/methode
    reicht/reichen
    comment .. activer/eviter/proteger/passer/faire
    quelle .. option/formule/methode
    ou est l option
    como .. activo/evito/protejo/desactivo/compruebo/atualizar
    que valor
    come .. attivo/evito
    devo compilar`),
};
