/** Children: about them, or by them. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const MINORS: TopicCues = {
  strong: cueLines(`
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
    anos .. colegio/fotos/desconocido
    i m/am/just turned .. 8/9/10/11/12/13/14/15/16/17
    turned 8/9/10/11/12/13/14/15/16/17
    in 4th/5th/6th/7th/8th/9th/10th grade
    4th/5th/6th/7th/8th/9th grade
    hide/change .. my age
    my parents
    my/our .. six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen year
    my .. daughter/son/kid/little .. 6/7/8/9/10/11/12/13/14/15/aged/age
    daughter/son .. got/gets/was/is/has/signed/met
    asking/asks/asked .. for pics/pictures/photos/nudes
    naked/nude pictures/pics/photos
    pics of me
    adult man/men/guy/stranger
    school .. names/birthdays/photos/pictures/class
    children s data/names/photos
    kids .. my class/school
    need/needs .. a parent/guardian
    mein* .. sohn/tochter/kind/zwolfjahrig*/elfjahrig*
    jahriger/jahrige/elfjahriger/zwolfjahriger/zehnjahriger
    zehnjahrig*/elfjahrig*/zwolfjahrig*/dreizehnjahrig*/neunjahrig*/achtjahrig*
    mein/meine .. eltern
    ma fille/petite
    mon fils/enfant/petit
    sans l accord .. parents
    mi .. hijo/hija/nino/nina
    mis .. padres/hijos
    mia figlia/bambina
    miei genitori
    meu filho/menino
    minha filha/menina
    meus pais
    mijn zoon*/dochter*/kind/ouders
    zoon*/dochter* .. jaar/van
    ik ben 8/9/10/11/12/13/14/15/16/17
    tenho 8/9/10/11/12/13/14/15/16/17 anos
    ho 8/9/10/11/12/13/14/15/16/17 anni`),
  weak: cueLines(`
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
    escuela
    parents/parent/guardian
    pics
    bully*/bullied
    grade
    underage
    roblox/minecraft/fortnite
    classmate*
    stranger*
    sohn/tochter
    eltern
    fils/fille
    parents
    adulto*
    genitori/figlio/figlia
    filho/filha/pais
    zoon*/dochter*/ouders`),
  faint: cueLines(`
    kid*/child/children/teen*/minor*/underage/son/daughter/nephew/niece/grandson/granddaughter/brother/sister/boy/girl/baby/toddler/pupil*/classmate*/school/grade/parents/mom/mum/dad
    year 5/6/7/8/9/10
    lied about my age
    age question/check/limit/gate
    actually 8/9/10/11/12/13/14/15/eight/nine/ten/eleven/twelve/thirteen/fourteen
    adult man/men/guy
    older man/guy/men
    wants to meet
    meet me
    kleine*/tochter/sohn/kind/kinder/neffe/nichte/enkel*/schul*/eltern/jahre
    petit/petite/fils/fille/enfant*/frere/soeur/ecole/college/copains/parents/neveu/niece
    hijo*/hija*/nino*/nina*/hermano/hermana/colegio/escuela/padres/sobrino
    figlio/figlia/bambin*/scuola/fratello/genitori/nipote
    filho/filha/crianca*/escola/pais/irmao
    zoon*/dochter*/kind/kinderen/school/ouders/broertje/zusje
    dating/nudes/pics/meet`),
};
