/** Tax on figures of the person. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const TAX: TopicCues = {
  strong: cueLines(`
    my .. taxes/tax return/tax/vat/income/salary/deduction .. deduct*/file/filing/declare/owe/return/report/pay/refund/form/bracket
    my tax*
    tax return/refund/advice/office
    tax deductible
    deduct/declare/report .. my/taxes/tax/income
    home office .. tax*/deduct*/claim
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
    irpf
    write/writing off .. my/laptop/car/office/rent/phone/work
    write it/this off
    tax deduct*
    claim .. laptop/car/mileage/home/expenses .. tax*/work/deduct*
    my return/refund .. irs/tax/federal/state
    file/filed/filing .. jointly/taxes/return/self assessment/1040/late
    married filing
    my/form 1040
    1040 form
    self assessment
    rsus/espp
    my w2/w/1099
    sold .. crypto/stock*/eth/bitcoin/shares .. tax*/declare/report
    what/how much .. will/do .. i owe
    declare .. income/abroad/earned/here/gains/it
    earned .. abroad/freelanc*/self
    pay vat
    need/have to .. register/charge .. vat
    letter/notice/audit/penalty .. irs/hmrc/tax
    irs/hmrc .. letter/says/wants/notice/penalty
    tax bracket/audit/penalty/relief/credit/allowance
    homeoffice .. tage/pauschale/steuer*/absetzen
    verdiene/verdient/einnahmen .. steuer*/absetzen/versteuern/angeben
    in meiner steuer*
    steuerbescheid/steuernummer/steuerklasse
    gewerbe .. anmelden/steuer*/kleinunternehmer
    kleinunternehmer
    gagne/gagnes .. impot*/declarer/payer/auto
    auto entrepreneur/entreprise
    impots .. payer/vais/dois
    declarer .. je/dois/mes
    gane/ganado/gano .. renta/declarar/autonomo/pagar/impuestos
    presentar la renta/declaracion
    me toca pagar
    partita iva
    dichiarazione dei redditi
    guadagnato .. versare/tasse/pagare/dichiarare
    devo .. versare/dichiarare .. tasse/quanto/redditi
    imposto de renda
    declarar .. imposto/ganhei
    ganhei .. imposto/declarar/pagar
    bijverdiend/verdiend .. belasting*/betalen/opgeven
    belasting* .. ik/mijn/betalen/aangifte/opgeven
    zzp`),
  weak: cueLines(`
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
    iva
    irs/hmrc
    w2
    freelanc*
    earned/earn
    expenses
    abroad
    salary
    write off
    capital gains
    rsu/rsus/dividends
    verdiene/verdient
    homeoffice
    absetzen
    selbstandig*
    gagne
    salaire
    auto entrepreneur
    gane/gano/ganado
    autonomo
    tasse/redditi/guadagn*
    imposto*
    belasting*`),
  faint: cueLines(`
    tax*/irs/hmrc/vat/deduct*/dependent*/dependant*/declare/income/salary/wage*/earn*/profit/gains/freelanc*/allowance
    self employed
    sold .. car/house/shares/crypto/stock*/ebay
    which state
    lived in
    summer job
    side job/hustle/business
    finanzamt/steuer*/einkommen*/einnahme*/gewinn/verdien*/versteuer*/gewerbe/ethereum/bitcoin/krypto
    verkauft .. euro/gekauft/gewinn
    impot*/fisc/revenu*/declar*/auto/salaire/benefice*/gagne*
    hacienda/impuesto*/declar*/borrador/ganancia*/renta/autonom*/acciones/ingresos
    tasse/redditi/dichiara*/guadagn*/fisco/iva
    imposto*/renda/declara*/ganho*/lucro
    belasting*/aangifte/inkomen/verdien*/winst
    shares/stocks/dividend*/crypto/ethereum/bitcoin
    half of .. rent/income`),
};
