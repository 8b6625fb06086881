/** Courts, contracts and rights of the person. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const LEGAL: TopicCues = {
  strong: cueLines(`
    my/a/need/hire/consult/get/contact .. lawyer/attorney/solicitor
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
    my .. divorce/custody/inheritance
    my will/testament
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
    is that/it/this .. legal/illegal/lawful
    against the law
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
    jefe/empresa .. lee/vigila .. correos/legal
    lawyer*/attorney*/solicitor*/barrister*
    subpoena*/summons
    hand .. over .. logs/data/police
    sue me/us/them/him/her
    letter/mail/demand .. from .. lawyer*/attorney*
    take .. him/her/them/me/us .. court
    in court
    go to court
    counter claim/notice
    takedown notice
    liable
    my .. ex .. employer/boss/company/wife/husband
    code/work/invention .. belongs to .. them/my/company/employer
    my contract
    because of my contract
    have .. a case against
    is it legal/illegal/allowed .. for me/to
    legal for me
    work permit/visa .. allowed/legal/freelance/remote
    press/file .. charges
    court date/hearing/order
    police .. report*/went/told/called
    debt collect*
    collection agency
    deposit .. landlord/back
    evict*
    restraining order
    abgemahnt
    unterlassungs*
    inkasso*
    gerichtlich*/gerichtsvollzieher/mahnbescheid
    anzeigen/anzeige .. polizei/erstatt*
    rechtsschutz*/rechtslage
    haftbar/hafte/haftung
    mieter*/vermieter*
    attaquer/poursuivre .. en justice/tribunal
    proprietaire .. caution/refuse
    huissier/prud/tribunal
    licencie .. droit/abusif
    plainte
    demandado/demandada/demanda .. por/plazo/juzgado
    arrendador/casero
    despedido/despedida
    querella/juzgado
    denuncia/denunciare/querela
    mio capo/padrone/datore
    processo/processar .. empresa/contra/posso
    meu patrao/chefe
    dagvaarding/deurwaarder/incassobureau
    rechtbank/rechtszaak
    aansprakelijk
    fired me/from/without
    i/he/she .. was/got .. fired`),
  weak: cueLines(`
    copyright
    liability
    landlord
    vertrag
    gericht
    gesetz
    kundigung
    tribunal
    contrat
    loi
    contrato
    juicio
    ley
    sue
    employer
    my boss
    contract .. signed/sign/employer/company/work
    lawsuit
    legally
    takedown
    police
    rights
    evidence
    fraud
    fined
    a fine
    blackmail*
    neighbour/neighbor
    mahnung
    polizei
    klage
    frist
    justice
    plainte
    denuncia
    multa
    despido
    legale
    processo
    politie
    legal .. problem/trouble/case/help/steps
    in/to court
    gdpr/dsgvo .. my/meine/complaint/fine/violat*/beschwerde
    rental/work/employment contract
    mein recht`),
  faint: cueLines(`
    lawyer*/attorney*/court/sue/suing/legal/illegal/law/laws/crime/criminal/police/judge/jail/prosecut*
    contract/signed/sign/agreement/clause/compete/nda .. me/i/my
    trademark*/copyright*/patent/infring*/takedown
    landlord/tenant/rent/employer/boss/flatmate/roommate/neighbour/neighbor/company
    without asking/permission/consent
    allowed to
    non compete
    recorded me
    my rights/consent/privacy
    come after me
    complaint/complain/sued/liable/fine/penalty
    anwalt/gericht/polizei/gesetz*/recht/rechte/verboten/erlaubt/darf/chef/vermieter/vertrag/klage/strafe
    avocat/tribunal/police/loi/droit/droits/interdit/plainte/patron/proprietaire/contrat
    abogado/tribunal/policia/ley/derecho/derechos/prohibido/empresa/jefe/contrato/obligar*/multa
    avvocato/tribunale/polizia/legge/diritto/contratto/capo
    advogado/tribunal/policia/lei/direito/contrato/patrao
    advocaat/rechter/politie/wet/recht/contract/baas/huurbaas
    gdpr/dsgvo/rgpd/privacy
    accus*/threat*/blackmail*/harass*/defam*/slander`),
};
