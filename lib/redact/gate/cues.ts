import type { GateReason } from '../../model/draft-check.ts';

/**
 * What drafts say that belong to an official channel, as data: words in small letters without accents, `word*` any word
 * that begins so, `a/b` one of several, `..` up to four words between. Languages: English, German, French, Spanish, and
 * the plainest of Italian, Portuguese and Dutch.
 */
interface TopicCues {
  /** Says by itself that a person's own case is meant. */
  strong: readonly string[];
  /** Says it together with a word for "my" in the same sentence, or with more of its kind. */
  weak: readonly string[];
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const TOPIC_CUES: Readonly<Record<GateReason, TopicCues>> = {
  billing: {
    strong: lines(`
      refund me/my
      want/need/get/demand/request/claim/asked/promised .. refund
      my refund
      money back
      charged me/my/twice/again
      was/were/been/got/being/keep/keeps/still .. charged/billed/charging/billing
      charging/billing me/my
      bills/charges me
      double/duplicate/wrong/unknown/unauthorized/unexpected/surprise/unrecognized charge*/bill
      charge* on my .. card/statement
      my/the .. subscription .. cancel*/refund*/charged/renewed
      cancel*/stop/end .. my .. subscription/plan/membership/trial
      overcharged
      chargeback
      my .. payment/card .. declined/rejected/failed/refused
      update/change/remove .. my .. payment method/card
      billing department/team/support
      my bill
      my last/latest/monthly invoice
      doppelt/zweimal/weiterhin/erneut/trotzdem .. abgebucht/berechnet/belastet/bezahlt
      abgebucht
      geld zuruck*
      ruckerstatt*
      erstattung
      mein* abo*/abonnement/mitgliedschaft/tarif .. kundig*/verlanger*/gekundigt/beenden
      kundig* .. abo*/mitgliedschaft/vertrag
      meine/meiner/letzte rechnung
      meine/meiner kreditkarte
      m a/ont preleve/facture/debite/rembourse
      rembours* .. moi/me/mon/ma
      me .. rembours*
      etre/me/demander/obtenir/un rembours*
      preleve*/debite*/facture* .. deux/double/apres/encore/fois
      resilier/annuler/arreter .. mon .. abonnement/forfait
      ma/mes facture*
      ma carte .. refusee/debitee
      me cobr*/facturaron/descontaron
      han/siguen/sigue/estan .. cobrado/cobrando/facturado
      reembols*
      devol* .. mi/el/del dinero
      cancelar/anular .. mi .. suscripcion/plan
      mi/mis factura*
      mi tarjeta .. rechazada/cobro
      rimborso
      mi hanno addebitato
      fui cobrado
      geld terug
      afgeschreven
      took/taken/take .. from .. my card/account
      from my card
      paid .. twice
      i .. paid .. but/full/already
      one of them back
      renewed .. without/automatically .. me/my
      promo/discount/coupon .. my .. account/bill/invoice
      double charged
      me .. factur*
      on .. me .. facture/preleve
      sigue* cobr*
      me .. siguen cobrando
      zu viel .. bezahlt/abgebucht/berechnet
      nicht .. bestellt/abonniert .. rechnung/bezahlen
      abofalle
      prelevement .. inconnu/reconnais/annuler
      cobro .. reconozco/indebido/duplicado`),
    weak: lines(`
      refund*
      invoice*
      billing
      billed
      bill
      charge/charged/charges
      subscription*
      payment*
      paid
      pay
      credit card
      price
      receipt
      rechnung*
      abo/abonnement/abos
      zahlung*
      bezahlt
      bezahlen
      gebuhr*
      kreditkarte
      lastschrift*
      facture*
      paiement*
      abonnement
      paye
      preleve*
      carte bancaire/bleue/credit
      factura*
      pago*
      cobro*
      suscripcion
      pagado
      tarjeta
      fattura
      abbonamento
      fatura
      assinatura`),
  },
  'account-recovery': {
    strong: lines(`
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
      father/mother/husband/wife/late .. account/mail`),
    weak: lines(`
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
      contrasena`),
  },
  identity: {
    strong: lines(`
      my .. passport/ssn/licence/license .. upload/verif*/rejected/photo/scan/number/copy/stolen/lost/renew*/application
      upload*/send/sent/submitted/scan/photo .. my .. passport/id/identity/licence/license
      my/national id card
      identity theft
      stolen/steal/stole/stealing/using .. my .. identity
      impersonat* me/my
      pretend* .. to be me
      someone/somebody .. my name and/or .. photo*/address/documents
      fake/false account/profile .. my/me
      verify/verification/confirm .. my .. identity/age
      identity verification .. failed/rejected/pending/stuck/my
      social security number
      my .. visa/immigration/citizenship/residence permit
      kyc .. my/me/rejected/pending
      find/who .. this person/owner .. real name/address/number/lives
      mein* .. ausweis*/personalausweis/reisepass/identitat
      identitatsdiebstahl
      ausweis .. hochgeladen/hochladen/abgelehnt/verifizier*
      identitat .. bestatigen/gestohlen/verifizier*/nachweis*
      gibt sich .. als mich
      unter meinem namen
      fake profil/account
      postident/videoident
      mon/ma/ma propre .. passeport/identite/piece/cni
      carte/piece d identite
      usurp*
      verifi* .. mon/l .. identite
      mi .. pasaporte/dni/identidad/cedula
      robo de identidad
      suplant*
      verificar/verificacion .. identidad
      hace* pasar por mi
      real name .. address/user/behind/who
      who is behind .. user/account/number/profile
      find out .. name/address/who
      selfie .. match/rejected/passport/verification
      id .. expired/rejected/refused .. verif*/prove/proof
      prove my identity/age
      my name and/or my
      copie/photo de mon/ma passeport/carte/piece
      meine bilder/fotos .. als mich/profil/nutzt
      verifizierung .. abgelehnt/ausweis/fehlgeschlagen
      foto de mi .. dni/pasaporte`),
    weak: lines(`
      passport*
      driver/drivers/driving .. licence/license
      id card
      identity
      ssn
      kyc
      selfie
      personalausweis
      ausweis
      reisepass
      identitat*
      passeport
      identite
      pasaporte
      dni
      identidad
      carta d identita
      carteira`),
  },
  orders: {
    strong: lines(`
      my order .. arriv*/shipped/ship/late/delayed/missing/cancel*/status/delivered/number/wrong/never/placed/lost/stuck
      where .. my .. order/package/parcel/delivery/shipment
      my/the .. package/parcel/delivery/shipment .. arriv*/lost/late/delayed/missing/delivered/stolen/stuck/damaged
      order* .. weeks/days ago .. not/nothing/still/never
      i .. ordered .. not/never/still/wrong/received/arriv*/days/weeks/broken
      received .. wrong/damaged/broken .. item/product/size/order/colour/color
      cancel/return/exchange/track .. my .. order/item/purchase/package
      return/exchange .. bought/ordered/item
      tracking number/says/shows .. my/delivered/package/parcel/days
      warranty claim
      under warranty
      replacement .. warranty/sent/ordered/arriv*
      my preorder
      meine/meiner bestellung
      meine/mein/das .. paket/lieferung/sendung/pakets .. nicht/angekommen/verloren/wo/verspat*/beschadigt
      wo .. bleibt/ist .. mein/meine .. paket/bestellung/lieferung
      bestellt .. nicht/noch/falsch*/angekommen/wochen/tagen/immer/bekommen/geliefert
      bestellung .. stornieren/widerruf*/zurucksenden/nicht
      umtausch*/reklam*
      garantiefall
      widerruf*
      ma/mon commande/colis
      commande .. jamais/toujours/pas .. recu*/arrive*/livre*
      colis .. perdu/arrive/recu/livre*/retard
      commande .. il y a .. semaines/jours
      annuler .. commande
      renvoyer/retourner/echanger .. article/produit/commande
      mi/el/mis .. pedido*/paquete/envio .. llega*/llego/donde/cancelar/retras*/perdid*/recib*
      mi pedido
      pedi .. semanas/dias .. llega*/no
      donde esta .. mi
      devolver .. producto/articulo/compra
      mio ordine
      meu pedido
      mijn bestelling
      package/parcel/delivery .. says/marked .. delivered
      says delivered
      got/sent/delivered .. wrong .. size/item/product/model/colour/color/one
      order .. stuck/processing/pending .. days/weeks
      bought .. came/arrived/never/broken/want/exchange/defective
      gift card .. never/bought/code/redeem/work
      came .. broken/damaged/scratched
      warranty .. repair/sent/take/claim/void/cover*
      sent in my
      repair .. take .. weeks/month/long
      return it
      return .. label/window/policy
      paket/lieferung .. angekommen/erhalten/verschollen
      falsch* .. geliefert/bekommen/erhalten
      rucksendung/retoure/umtauschen
      ware .. defekt/beschadigt/angekommen
      livre* .. rien/recu/pas
      mauvais .. taille/modele/article .. recu/livre
      remboursement .. colis/commande
      suivi .. colis/bouge/bloque
      me llego .. roto/equivocado/mal
      no ha llegado
      llego roto/danado`),
    weak: lines(`
      order/ordered/orders
      delivery
      delivered
      package .. arriv*
      parcel*
      shipping
      shipment
      tracking number
      courier
      warranty
      purchase*
      bestellung*
      bestellt
      lieferung
      geliefert
      paket
      sendungsnummer
      garantie
      commande/commandes
      livraison
      colis
      pedido*
      envio
      entrega
      garantia`),
  },
  legal: {
    strong: lines(`
      my/a/need/hire/consult/get/contact .. lawyer/attorney/solicitor
      lawyer*
      sue/suing/sued
      lawsuit
      legal action/advice/notice/dispute/threat
      take .. to court
      cease and desist
      dmca
      copyright strike/claim/infringement .. me/my/against/received
      is it/this legal/illegal
      legally allowed/liable/entitled/binding/obliged
      my .. landlord/employer/boss .. owe*/fired/evict*/contract/refuse*/legal/spying
      my rights
      breach of contract
      gdpr .. request/complaint/my/fine
      defamation
      police report
      small claims
      my .. divorce/custody/inheritance/will
      can they .. legally/do this
      anwalt*
      rechtsanwalt*
      verklag*
      abmahnung
      rechtlich/rechtliche/rechtlichen
      mein* .. vermieter/arbeitgeber .. darf/kundigung/vertrag/schuldet
      darf .. mein/mich .. vermieter/arbeitgeber/chef
      schadensersatz
      urheberrecht*
      dsgvo .. beschwerde/auskunft/verstoss
      strafbar
      anzeige erstatten/erstattet
      ist .. das legal/erlaubt
      avocat*
      poursuivre .. justice
      porter plainte
      proces contre
      mise en demeure
      mon .. proprietaire/employeur/patron .. droit/licenci*/refuse*
      mes droits
      est ce .. legal/illegal
      juridique*
      abogad*
      demand* .. a la/empresa/juicio
      denuncia*
      es legal/ilegal
      mis derechos
      mi .. casero/jefe/arrendador
      legalmente
      avvocato
      advogado
      advocaat
      can i be .. sued/fined/liable
      press charges
      legal/law .. my/i/me .. situation/case/advice
      is that/it .. legal/illegal/against the law
      against the law
      received/got .. dmca/takedown/subpoena/summons/letter .. lawyer/legal/court
      does not/doesn/won/refuses .. pay .. client/liable/take/offline
      terms .. enforceable/binding .. my/me
      arbeitgeber/chef/vermieter .. darf/mails/lesen/uberwacht
      darf .. arbeitgeber/chef/vermieter/anbieter
      muss ich .. zahlen/unterschreiben/antworten
      recht/rechte .. habe ich/meine
      welche rechte
      kann ich .. verklagen/anzeigen/klagen
      patron/employeur .. lit/surveille/droit
      ai je le droit
      recours .. legal/contre
      puedo .. demandar/denunciar
      jefe/empresa .. lee/vigila .. correos/legal`),
    weak: lines(`
      legal
      illegal
      court
      contract
      copyright
      liability
      landlord
      gdpr
      vertrag
      gericht
      gesetz
      recht
      kundigung
      dsgvo
      tribunal
      contrat
      loi
      contrato
      juicio
      ley`),
  },
  medical: {
    strong: lines(`
      my .. doctor/symptoms/medication/dose/dosage/prescription/blood pressure/blood sugar/glucose/diagnosis/therapy/surgery/pregnancy/insulin
      should i .. take/inject/stop/see .. doctor/dose/pill*/insulin/medication/tablets/mg
      chest pain
      heart rate/rhythm .. i/my/me
      i .. have/feel/am .. dizzy/pain/fever/depress*/pregnant/diabetic/rash/suicidal/nausea
      i .. diagnosed
      side effects
      kill myself
      suicid*
      panic attack*
      how many/much .. mg/milligram*/pills/tablets/insulin
      lab/blood/test results .. mean/my/doctor
      is it .. cancer/contagious/infected
      my .. mri/ct/ecg/x ray .. show*/mean*/normal
      mein arzt
      meine .. tabletten/medikamente/symptome/dosis/blutwerte/blutdruck/blutzucker/diagnose/schwangerschaft
      meinen/mein .. blutdruck/blutzucker/puls/arzt
      soll* ich .. nehmen/spritzen/absetzen/arzt
      nebenwirkung*
      brustschmerzen
      ich habe .. schmerzen/fieber/ausschlag
      mg .. nehmen
      mon medecin/traitement/diabete/taux/ordonnance
      mes .. symptomes/medicaments/analyses/douleurs
      ma .. tension/glycemie/grossesse/dose
      effets secondaires
      dois je prendre/arreter/consulter
      j ai .. mal/douleur*/fievre/vertiges
      mi .. medico/presion/tension/tratamiento/dosis/glucosa/azucar/embarazo/receta
      mis .. sintomas/analisis/medicamentos
      efectos secundarios
      me duele
      tengo .. dolor/fiebre/mareos
      debo tomar
      tomar .. mg/pastillas
      mio medico
      meu medico
      mijn dokter/huisarts
      blood/test/lab .. results
      stop taking .. tablets/pills/medication/my
      take .. with my .. pills/tablets/medication
      want to .. live/die
      don t want to live
      want to die
      ibuprofen/paracetamol/aspirin/antibiotic*/antidepress*
      nodule/tumor/tumour/lump .. cancer/report/my
      dose/mg .. day/daily/can/should/give
      mg .. am tag
      wie viele/viel .. mg/tabletten
      tabletten .. absetzen/nehmen
      schmerzen .. brust/kopf/rucken/bauch/starke
      schwindelig
      nicht mehr leben
      mal/douleur .. dos/tete/ventre/poitrine
      aller aux urgences
      envie de mourir
      dolor .. pecho/cabeza/espalda
      pastillas .. tomar/dia/puedo
      no quiero vivir`),
    weak: lines(`
      symptom*
      medication
      medicine
      prescription
      dose
      dosage
      diagnos*
      insulin
      glucose
      blood
      pain
      pregnan*
      therapist
      doctor
      arzt
      medikament*
      tabletten
      schmerzen
      blutdruck
      blutzucker
      krankheit
      medecin
      medicament*
      douleur*
      ordonnance
      medico
      medicamento*
      dolor
      sintomas
      pastillas`),
  },
  tax: {
    strong: lines(`
      my .. taxes/tax return/tax/vat/income/salary/deduction .. deduct*/file/filing/declare/owe/return/report/pay/refund/form/bracket
      my tax*
      tax return/refund/advice/office
      tax deductible
      deduct/write off/declare/report .. my/taxes/tax/income/home office
      owe .. tax/taxes/irs
      irs/hmrc/finanzamt/fisc
      capital gains
      w 2/w2/1099
      i earned/earn/made .. tax*/declare/owe
      pay .. tax*/vat .. i/my/me
      self employed/freelanc* .. tax*/vat/deduct*
      meine/meiner/meinen .. steuer*/steuererklarung/einkommen*
      steuererklarung
      steuerberat*
      absetzen .. steuer*
      steuerlich
      von der steuer absetzen
      elster .. meine/mein/steuer*
      umsatzsteuer* .. ich/muss/meine
      mes/mon .. impot*/revenu*/tva/declaration
      declarer .. revenus/impots/mes
      declaration d impots/de revenus
      impot sur le revenu
      deduire .. impots
      mis/mi .. impuestos/renta/declaracion/iva
      declaracion de la renta/de impuestos
      declarar .. ingresos/renta/hacienda
      hacienda
      deducir .. impuestos
      miei tasse
      meu imposto
      belastingaangifte
      form .. file .. i/my/me/dividends/stock/income
      do i .. declare/report/file/pay .. it/tax*/vat/income
      have to .. declare/report .. it/income/earn*/sales/gains
      made/earned .. selling/freelanc*/crypto .. declare/report/tax*
      crypto/stock .. gains .. tax*/report/declare
      how much .. tax/vat .. owe/pay/i
      wie viel .. steuer*
      muss ich .. steuer*/versteuern
      versteuern
      nebenbei/nebenberuflich .. verdient .. steuer*/zahlen
      nachzahlung .. finanzamt/mir/mich
      combien .. impots
      tengo que declarar
      debo .. pagar .. iva/impuestos
      cuanto .. iva/impuestos/renta .. pagar/debo
      autonomo .. iva/factur*/irpf/debo
      irpf`),
    weak: lines(`
      tax/taxes
      vat
      income
      deduct*
      steuer*
      einkommen
      finanzamt
      impot/impots
      revenus
      tva
      impuestos
      renta
      iva`),
  },
  banking: {
    strong: lines(`
      my bank
      my .. bank/checking/savings/current account
      bank .. transfer .. missing/arriv*/pending/wrong/sent/lost/my/gone/stuck
      sent/transferred/wired .. money/wrong .. account/person/iban
      my/the money .. gone/missing/disappeared/arriv*/stuck/account/transfer*
      wire transfer .. my/sent/pending/lost
      debit card .. my/blocked/stolen/lost
      my .. debit card/credit limit/credit score/loan/mortgage/overdraft/bank card/banking app/wallet/iban
      unauthorized/fraudulent/unknown transaction*/transfer*/withdrawal
      someone .. withdrew/transferred/emptied .. my/account
      atm .. swallowed/kept/ate/my/cash
      phishing .. my/i .. bank/card/pin
      entered my .. pin/card
      online banking .. my/locked/tan
      meine/meiner/meinem bank
      mein/meinem/meinen .. bankkonto/girokonto/konto .. geld/uberweisung/gesperrt/leer/bank
      uberweisung .. nicht/angekommen/falsch*/zuruck*/fehlt
      uberwiesen .. falsch*/nicht/geld
      meine .. ec karte/girokarte/bankkarte/kreditwurdigkeit
      karte .. gesperrt/eingezogen/gestohlen
      onlinebanking
      online banking .. tan/gesperrt/mein
      pushtan/tan
      kredit .. bank/mein/aufnehmen
      ma banque
      mon .. compte bancaire/compte courant/virement/banquier/livret
      virement .. recu/arrive/perdu/erreur/pas/jamais
      carte bancaire .. volee/perdue/bloquee/avalee
      credit immobilier
      mi banco
      mi .. cuenta bancaria/hipoteca/prestamo/nomina
      transferencia .. no/llega*/erronea/equivoc*/dinero
      tarjeta .. robada/bloqueada/clonada/tragado
      cajero .. tarjeta/dinero
      mia banca
      meu banco
      mijn bank
      withdraw* .. account .. not/did/make/recognize
      credit score/line
      emptied .. wallet/account
      wallet .. gone/emptied/stolen/drained/hacked
      bitcoin/crypto/coins .. gone/stolen/lost/my
      scammed/scammer
      money .. scam*/stolen/back .. i/my
      my pin
      vide .. mon compte
      faux .. conseiller/banquier
      mein/meine .. geld .. weg/zuruck/verschwunden
      betrug* .. bank/geld/uberwiesen
      retiros/cargos/movimientos .. reconozco/cuenta/hice
      me .. estafaron
      vaciaron .. cuenta`),
    weak: lines(`
      bank
      transfer
      money
      loan
      mortgage
      overdraft
      pin
      uberweisung
      geld
      kredit
      konto
      banque
      virement
      argent
      pret
      banco
      transferencia
      dinero
      prestamo
      cuenta bancaria`),
  },
  'security-hole': {
    strong: lines(`
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
      saltar* .. autenticacion/contrasena/verificacion`),
    weak: lines(`
      vulnerabilit*
      exploit*
      security hole
      security flaw
      injection
      xss
      backdoor
      leak*
      bypass
      rce
      schwachstelle*
      sicherheitsproblem
      faille*
      vulnerabilite*
      vulnerabilidad*`),
  },
  minors: {
    strong: lines(`
      i am/m 8/9/10/11/12/13/14/15/16/17
      im 8/9/10/11/12/13/14/15/16/17
      8/9/10/11/12/13/14/15/16/17/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen years/year/yr/yo old
      8/9/10/11/12/13/14/15 yo
      under age
      underage
      my .. son/daughter/kid/kids/child/children/niece/nephew/grandson/granddaughter .. account/messages/message/photo*/stranger*/adult/online/contacted/roblox/chat/bullied/game/phone/tablet/year/years/school/profile/pictures/bought/spent
      my .. year old
      groom*
      child .. porn*/abuse/photos
      minor* .. nude/photo*/contact*/account
      bullied/bullying .. school/class/me/child
      my/our .. school/teacher/class/classmate*/mom/mum/dad/parents .. bully*/me/allow/won/photo*/blocked/permission/account/know
      parents .. consent/permission .. my/i
      mein/meine/meiner/meinem .. sohn/tochter/kind/kinder/enkel/neffe/nichte
      ich bin .. 8/9/10/11/12/13/14/15/16/17
      8/9/10/11/12/13/14/15/16/17/zwolf/dreizehn/elf/zehn jahre
      jahrige*/jahriger
      minderjahrig*
      cybergrooming
      meine eltern
      mon fils
      ma fille
      mes enfants/parents
      mon enfant
      j ai 8/9/10/11/12/13/14/15/16/17 ans
      de 8/9/10/11/12/13/14/15/16/17 ans
      mineur*
      harcel* .. ecole/college/classe/fille/fils
      mi/mis hijo/hija/hijos/nieto/nieta/padres
      tengo 8/9/10/11/12/13/14/15/16/17 anos
      de 8/9/10/11/12/13/14/15/16/17 anos
      menor de edad
      menores
      mio figlio
      mia figlia
      meu filho
      minha filha
      mijn zoon/dochter/kind
      i m under 13/14/16/18
      under 13/14/16
      need/needs a parent
      parent* .. verify/consent/permission/allow/let
      teenager/teen s .. chats/messages/phone/account
      kid/child/son/daughter .. chats/messages/stranger*/photos/pictures/bully*/spent/gems
      in my class
      adult .. son/daughter/kid/child/boy/girl/photos
      klasse .. gemobbt/mobbing/bilder
      gemobbt
      ans .. inconnu/photos/ecole
      se moque*
      desconocido .. hija/hijo/nina/nino
      fotos .. hijo/hija/colegio/menor
      anos .. colegio/fotos/desconocido`),
    weak: lines(`
      kid/kids
      child
      teenager
      son
      daughter
      school
      parental
      kind
      kinder
      schule
      enfant*
      ecole
      hijo*
      hija*
      nino*
      escuela`),
  },
};

/** The writer's own case. */
export const OWN_CUES: readonly string[] = lines(`
  my/mine/me/i/im/we/our/us
  mein*/ich/mir/mich/wir/unser*/uns
  mon/ma/mes/je/j/moi/nous/notre/nos/m
  mi/mis/me/yo/mio/mia/nuestr*/nos
  meu/minha/eu
  mijn/ik`);

/** Talk of those who build or run software: the case is the program's, not the person's. */
export const BUILD_CUES: readonly string[] = lines(`
  api/apis/sdk/endpoint*/webhook*/graphql/rest/oauth/jwt/cors
  function*/method/class/classes/module*/modul/plugin*/package/library/framework/component*/script*/snippet
  exception*/stacktrace/traceback/stack/throws/thrown/null/undefined/segfault/typeerror/nullpointerexception
  sql/query/queries/select/clause/table*/column*/database/datenbank/schema/migration*/index/join/orm/base de donnees/datos
  docker*/kubernetes/kubectl/helm/nginx/apache/container*/deploy*/server/serveur/servidor/localhost/linux/ubuntu/windows/bios/router/firmware
  python/java/javascript/typescript/php/node/npm/pip/react/django/laravel/rails/spring/wordpress/woocommerce/magento/prestashop/shopify/odoo/drupal/flutter/kotlin/swift/csharp/rust/golang
  code/coding/compile*/build/debug*/implement*/parse*/parser/regex/json/xml/yaml/csv/html/css/http/https/url
  unit/integration/e2e test*
  sandbox
  staging
  test mode/card/data/environment/suite/case/cases
  our/my customers/users/clients/shop/store/backend/frontend/app/site/website/codebase/repo/repository/project/plugin/code/service/team/developers
  unser* kunden/nutzer/shop/app/backend/modul/webseite
  nos/notre clients/utilisateurs/site/boutique/application/module
  nuestros/nuestra/mi clientes/usuarios/tienda/aplicacion/modulo
  developer*/entwickl*/developp*/desarroll*
  integration/integrate/integrating/integrier*/integrer/integrar
  cron/job/queue/worker/thread/process/prozess
  template*/theme/layout/checkbox/button/dropdown/font/pdf export
  root password/passwort
  admin password/passwort/panel
  command/befehl/commande linux/cli/terminal/shell/bash/powershell
  repo/repository/git/commit/branch/pull request
  error/fehler/erreur code/meldung
  cve
  npm audit
  self hosted/hosting
  variable*/parameter*/argument*/enum/boolean/string/integer/float/array/regex
  dataset/model/training/plot/segmentation/volume/extension/slicer
  excel/formula/spreadsheet/macro/vba/latex
  dashboard/report/chart/widget/visualization
  brew/apt/dnf/winget/choco/pacman/cargo/composer/maven/gradle/nuget
  ssh/sshd/smtp/dns/dhcp/vpn/ldap/active directory
  console access
  retry/cache/callback/handler/token/tokens/tokenize
  generator/iterator/loop/list/dict/tuple/struct
  fhir/hl7/dicom
  arduino/raspberry/esp32/sensor
  smtp/postfix/dovecot/imap
  data structure/set/type/model
  prevent .. injection/xss/csrf
  memory leak
  dependency/dependencies/dependance/dependencia/abhangigkeit*
  warning*/log/logs/config/configuration/konfiguration
  our/unser*/notre/nuestr* .. application/anwendung/aplicacion/app/module/modulo/logic
  exception/ausnahme/excepcion/lanza/plante/wirft
  printer/drucker/imprimante/impresora
  web app
  website .. shows/images/loads
  kids/kinder mode/modus
  validat*/valider/validar
  nextcloud/grafana/mariadb/mysql/postgres*/mongodb/redis/elasticsearch
  tls/ssl/certificate*
  `);
