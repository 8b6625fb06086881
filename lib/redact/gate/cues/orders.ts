/** Orders, parcels, repairs and tickets of the person. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const ORDERS: TopicCues = {
  strong: cueLines(`
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
    llego roto/danado
    my/our .. parcel/package/shipment/delivery/preorder
    order number
    order .. still/yet .. processing/pending/shipped/arrived
    where is my/our
    tracking .. moved/move/weeks/days/nothing/update*/stuck
    bought .. got/received/broken/crack*/dead/died/wrong/return/back/exchange
    ordered .. got/came/still/nothing/weeks/days/arrived
    my/our .. ticket/case .. opened/days/weeks/nobody/news/open/answer*/escalat*
    any news/update .. ticket/case/order/rma
    ticket .. told me/nobody/days/weeks/day
    escalate
    rma
    send/ship/return .. it/them back
    return label/shipment/shipping
    replacement unit/device/item/part
    change .. shipping/delivery address
    shipping address .. my/wrong/old/change
    got/received .. wrong/damaged/broken/cracked/empty .. box/one/item/unit/board/screen/package
    bought .. from your/you
    web store/shop .. bought/order*
    pay .. for shipping
    meine/unsere .. bestellung/lieferung/sendung/reklamation
    bestellung .. zugestellt/angekommen/erhalten/storn*/verschickt/versendet/wochen
    laut .. zugestellt
    nie/nicht .. angekommen/erhalten/bekommen/zugestellt .. paket/ware/bestell*
    zugestellt .. nichts/nicht
    vorgangsnummer/ticketnummer/bestellnummer/sendungsverfolgung
    j ai commande
    jamais/pas .. recu/arrive .. colis/commande/article
    colis .. jamais/pas
    commande .. numero/suivi/expediee/annul*
    vendeur .. repond/rembours*
    hice un pedido
    pedido .. llega*/numero/dias/semanas/estado
    numero de seguimiento/pedido
    no .. llegado/recibido .. paquete/pedido
    mio pacco/ordine
    ordine .. spedito/arrivato/consegnato/settimane/corriere
    pacco .. arrivato/consegnato
    meu pedido/pacote
    pedido .. chegou/entregue/atrasado
    encomenda .. chegou/atrasada
    mijn bestelling/pakket
    bestelling/pakket .. geleverd/ontvangen/onderweg/aangekomen
    my/our/the .. case/ticket/incident/complaint number
    incident/complaint number`),
  weak: cueLines(`
    delivery
    delivered
    package .. arriv*
    parcel*
    shipping .. address/fee/costs/days/weeks/date/free
    my shipping
    shipment
    tracking number
    courier
    warranty
    bestellt
    lieferung
    geliefert
    paket
    sendungsnummer
    garantie
    livraison
    colis
    pedido*
    envio
    entrega
    garantia
    tracking
    my order
    an order
    ordered
    bought
    replacement
    refurbished
    store
    shipped
    ticket
    case .. opened
    rma
    courier/dhl/ups/fedex/usps/hermes
    zugestellt
    geliefert/lieferung
    ruckgabe/reklamation
    commande .. recu/livr*
    livre/livree
    vendeur
    comprado/compre
    corriere/spedizione/pacco/ordine
    encomenda/entregue/correios
    bestelling/pakket/geleverd
    my/your purchase*
    meine/die bestellung
    ma/une commande
    case number
    return/returned .. item/order/product/purchase/them`),
  faint: cueLines(`
    order/ordered/orders .. days/weeks/arrived/arrive/box/number/came
    box/parcel*/package/mailbox/courier/postman/driver/carrier/delivered/deliver*/shipp*/shipment/dispatch*
    seller/buyer/shop/store/purchase*/bought/buy
    customer service
    swap/exchange/return/replacement/repair*/refurbish*/warranty/guarantee
    missing .. box/parts/item/cable/panels
    box .. missing/came/empty/open
    unopened/opened/sealed
    tracking/packing/slip/label
    item/items .. missing/wrong/sent/bought/order
    incident/ticket/case number
    inc number
    blue/black/red/white/size .. one/swap/instead
    paket*/liefer*/versand*/verschickt/eingeschickt/reparatur*/garantie/ware/handler/nachbar/bestell*/umtausch*/gekauft/kaufen
    livraison/livreur/colis/paquet/achat/achete/commande/voisin/garantie/vendeur/reparation
    pedido/paquete/llego/llega/compra/compre/envio/entrega/rota/roto/cambiar*/vendedor/garantia/tienda
    pacco/ordine/acquisto/comprato/consegna/corriere/garanzia/negozio
    pedido/encomenda/compra/comprei/entrega/loja/garantia
    pakket/bestel*/gekocht/winkel/garantie/levering`),
};
