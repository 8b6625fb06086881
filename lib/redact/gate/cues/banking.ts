/** Bank accounts, transfers and wallets of the person. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const BANKING: TopicCues = {
  strong: cueLines(`
    my bank
    my .. bank/checking/savings account/card/statement
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
    vaciaron .. cuenta
    my/our savings/payout/payouts/paycheck/salary/debit/mortgage/loan
    my .. wallet/iban .. empty/gone/stolen/blocked/money/zero/account/wrong
    payout*/withdrawal* .. hold/pending/weeks/days/missing/late/stuck/blocked
    on hold .. money/payout/weeks/my
    wrong iban/account/person/recipient
    money .. wrong/stranger/never/not/back/arrive*/lost
    transfer .. pending/days/stuck/back/wrong/never/gone
    withdrew/withdrawn .. from/savings/my/account
    seed phrase
    my .. btc/eth/bitcoin/coins/crypto
    wallet .. zero/empty/gone/drained/stolen
    is the bank
    my bank .. blocking/says/refuses
    bank .. says/refus*/block*/froze/frozen
    card .. declined/blocked .. shop/bank/every/though/enough
    mortgage/loan application
    credit score
    turned down .. loan/mortgage/credit/bank
    uberwiesen .. weg/angekommen/nicht/zuruck
    uberweisung .. weg/angekommen/verschwunden/zuruckholen/falsch*
    euro .. uberwiesen
    empfanger .. nicht/angekommen
    lastschrift .. zuruck*/geplatzt/gebuhr
    mein .. dispo/schufa/kredit/gehalt
    virement .. disparu/quitte/arrive*/attente/annuler
    argent .. disparu/compte/vole/perdu
    quitte mon compte
    transferencia .. rechazad*/pendiente/vuelve/devuelt*
    dinero .. vuelve/cuenta/perdido/desaparec*/devuel*
    mi dinero
    bonifico
    miei soldi
    pix .. errad*/cancelar/pessoa/devol*
    transferencia .. errada/caiu/conta
    meu dinheiro/cartao/banco
    overgemaakt/overboeking .. verkeerd*/niet/terug/kwijt
    mijn geld/rekening/bankpas`),
  weak: cueLines(`
    bank
    money
    loan
    mortgage
    overdraft
    pin
    uberweisung
    geld
    kredit
    banque
    virement
    argent
    pret
    banco
    transferencia
    dinero
    prestamo
    cuenta bancaria
    payout*/withdrawal*/withdrew/deposit
    savings
    wallet
    iban
    btc/bitcoin/eth/crypto
    debit
    transferred/wired
    salary/rent
    bank app
    uberwiesen
    empfanger
    sparkasse/volksbank
    lastschrift
    compte bancaire
    beneficiaire
    saldo
    bonifico/soldi/conto
    pix/dinheiro
    rekening/bankpas/overgemaakt
    transfer .. money/bank/account/days/pending
    wire/bank transfer`),
  faint: cueLines(`
    bank*/card/cards/account/atm/cash/pin/transfer*/deposit/withdraw*/savings/pension/salary/rent/loan/mortgage/credit/debit/wallet/coins/crypto/exchange
    money/cash .. gone/missing/wrong/arriv*/stuck/out/back
    kept/ate/swallowed .. card
    scam*/fraud/stolen/stole
    take out my
    my own coins/money
    froze/frozen
    konto/karte/bank/geld/uberweis*/sparkonto/rente/gehalt/kredit/pin/euro/abgehoben/getankt/bargeld
    banque/compte/carte/virement/livret/argent/pret/retrait/cloture
    banco/cuenta/tarjeta/transferencia/bizum/dinero/prestamo/nomina/pension/cajero
    banca/conto/carta/bonifico/soldi/prestito/stipendio
    banco/conta/cartao/pix/dinheiro/emprestimo/salario
    bank/rekening/pas/geld/lening/overboeking/tikkie/salaris
    wrong number/person .. euros/money/sent
    numero equivocado`),
};
