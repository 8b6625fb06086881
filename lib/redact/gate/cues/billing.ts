/** Charges, refunds and subscriptions of the person. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const BILLING: TopicCues = {
  strong: cueLines(`
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
    cobro .. reconozco/indebido/duplicado
    charged/billed/invoiced/debited/charging/billing .. me/us/my/our/card/visa/mastercard/paypal
    still/was/were/been/being/got .. invoiced/debited
    my/our invoice/invoices/receipt
    issue/send/need/want/get .. credit note
    credit note
    adjust/correct/fix/change .. my/our .. bill/invoice
    invoice .. wrong/old/incorrect .. name/company/address/vat/amount
    money .. my .. back
    get/want/give/send .. my/our money
    never/not/didn t/did not .. signed up/subscribed/authorized/authorised/agreed .. for/to
    renew*/renewal .. card/visa/paypal/charged/fee/went/took/off
    auto renew*/renewal
    after/since/despite .. cancel* .. charged/billed/fee/payment/paid
    trial .. ended/over/expired .. charged/paid/fee
    paid .. still .. free/basic/trial/locked
    payment .. went through/taken/received .. still/but
    full price
    cancel my
    trotz kundigung
    kundigung .. abgebucht/bezahl*/rechnung
    gekundigt .. abbuch*/zahl*/rechnung/geld/euro
    abbuchung*
    ruckzahlung*/gutschrift
    geld .. zuruck*/wieder
    meine/unsere/falsche .. rechnung
    prelevement* .. double/deux/fois/encore/annuler
    ai/avons/a ete .. preleve*/debite*/facture*
    trop percu
    remboursement
    rembourse*
    cobrado/cobraron/cobrando .. veces/dos/doble/otra
    devuelv*/devolver/devolucion .. dinero/pago/importe
    addebit*
    mi avete/hanno/ha .. addebitato/scalato/prelevato
    estorno
    cobrad* .. duas/vezes/dobro/novamente
    cobranca indevida/duplicada
    meu dinheiro/reembolso/pagamento
    dubbel/twee keer .. afgeschreven/betaald/gefactureerd
    mijn abonnement/factuur/geld
    terugbetal*/terugkrijgen`),
  weak: cueLines(`
    refund*
    invoice*
    billing
    billed
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
    assinatura
    paypal
    visa/mastercard/amex
    renew*
    cancelled/canceled/cancel/cancellation
    premium
    upgraded/downgraded
    price/prices/pricing
    fee/fees
    discount/coupon/voucher
    trial
    seats
    receipt*
    accountant
    abbuch*
    kundig*/gekundigt
    verlangerung
    beitrag
    remboursement*
    essai gratuit
    prelevement*
    cobrar/cobrado/cobraron
    renovacion
    rinnovo
    addebit*
    cobranca/cobrado/cobraram
    pagamento
    betaling/betaald/factuur/abonnement
    my/the/this bill`),
  faint: cueLines(`
    paid/pay/pays/paying/payed/money/cost/costs/rate/tariff/charge*/fee/fees/prepaid/cheaper/expensive/upgrade/plan
    subscri*/member*/monthly/yearly/annual/annually/renewal
    undo .. purchase/payment/order
    per month/year
    a month/year
    by mistake
    wrong button/plan
    promo*/offer/voucher/coupon
    cashback/tip/donation/donated
    family plan
    seat/seats
    bezahl*/zahle/zahlen/gezahlt/kosten*/fallig/preis*/betrag/mahnung
    widerspruch/widerruf/storn*/versehentlich/gutschein
    jahrespaket/jahresabo/monatsabo/tarif/guthaben
    paye/payer/payes/prix/tarif/offre/promo*/geste/montant
    pague/pagar/precio/tarifa/oferta/plan/importe/euros
    pagato/prezzo/canone/offerta
    paguei/preco/plano/mensalidade
    betaald/prijs/maand/tegoed
    app store/play store
    in app purchase*
    google/apple pay
    gift card*
    euro/euros/eur/dollar/dollars/pounds/quid/bucks/chf`),
};
