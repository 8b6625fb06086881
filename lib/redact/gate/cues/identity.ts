/** Identity documents, and people who are taken for others. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const IDENTITY: TopicCues = {
  strong: cueLines(`
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
    foto de mi .. dni/pasaporte
    my .. passport/ssn/driving/driver/drivers/residence/permit/green/birth .. rejected/refused/valid/expired/pending/certificate/card/review/permit/licence/license
    passport/licence/license/permit/id .. rejected/refused/declined/accepted/valid/expired
    copy/photo/picture/scan .. of my .. passport/id/card/licence/license/permit/green/birth
    review*/check*/look .. my/our documents/papers
    verification .. pending/rejected/failed/stuck/days/weeks/review .. my/i
    my .. verification
    my .. id .. rejected/expired/shows/card/scan/photo
    name .. misspelled/changed/wrong/spelled .. passport/id/certificate/records/match
    match .. birth certificate/passport/id
    birth certificate
    green card
    name changed
    kyc
    ausweis/reisepass/fuhrerschein .. akzeptiert/abgelehnt/hochgeladen/fehlgeschlagen/gultig/prufung
    meine/meinen/mein fuhrerschein/geburtsurkunde/aufenthaltstitel/pass
    mon permis/titre
    piece/carte .. identite .. refus*/valable/rejet*/envoy*
    verification .. identite .. refus*/echou*/bloqu*
    mi .. licencia/nie/documento .. rechaz*/subi*/verific*
    subi/sube/enviado .. dni/pasaporte/documento*
    dni/pasaporte .. rechaz*/coincide/valido
    mia carta/patente
    carta di identita
    codice fiscale/patente .. verific*/caricat*/approvat*
    meu rg/cpf/passaporte
    foto .. rg/cpf/documento/identidade
    rg/cpf .. recusad*/enviei/errado
    mijn paspoort/rijbewijs/id
    paspoort/rijbewijs/identiteitsbewijs .. geweigerd/afgekeurd/geupload`),
  weak: cueLines(`
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
    carteira
    birth certificate
    green card
    residence permit
    utility bill
    documents
    my name
    verification/verified/verify
    social security
    licence/license .. front/back
    fuhrerschein
    pass .. abgelehnt
    verifizierung
    permis de conduire
    titre de sejour
    documento*
    verificacion
    patente
    codice fiscale
    cpf/rg
    verificacao/verifica
    paspoort/rijbewijs`),
  faint: cueLines(`
    passport*/id/ids/papers/document*/licen*/certificate*/selfie/face/visa/permit/citizenship/maiden/surname/born/birth
    verif*/kyc/age check
    full/maiden/real/last/first/legal name
    name .. divorce/wedding/married/changed/wrong
    divorce/married/wedding
    fake/impersonat*/pretending/stole
    perso/ausweis*/pass/reisepass/fuhrerschein*/geburt*/nachname*/videochat/postident
    papiers/piece/identite/passeport/permis/naissance
    documento*/dni/nie/pasaporte/carnet/nacimiento
    carta/documento/patente/passaporto/nascita
    identidade/documento/cnh/nascimento
    paspoort/rijbewijs/identiteit
    residence/nationality/immigra*
    notary/apostille
    someone/somebody .. using/uses/opened/has .. name/face/photos/identity
    photo of me/my
    my face`),
};
