/** Health of the person. How cues are written: `cue-lines.ts`. */
import { cueLines, type TopicCues } from './cue-lines.ts';

export const MEDICAL: TopicCues = {
  strong: cueLines(`
    my .. doctor/symptoms/medication/dose/dosage/prescription/blood pressure/blood sugar/glucose/diagnosis/therapy/surgery/pregnancy/insulin
    should i .. take/inject/stop/see .. doctor/dose/pill*/insulin/medication/tablets/mg
    chest pain
    heart rate/rhythm .. i/my/me
    i .. have/feel/am .. dizzy/pain/fever/depress*/pregnant/diabetic/rash/suicidal/nausea
    i .. diagnosed
    side effects .. medication/pill*/my/drug*/vaccine/taking/tablets
    my side effects
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
    my/a nodule/lump/tumor/tumour .. cancer/report/worry/found
    dose/mg .. a/per day
    mg .. day/daily/can/should/give
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
    no quiero vivir
    my .. heart/pulse/sugar/glucose/insulin/pump/ahi/bp/cholesterol/sleep apnea/mask/meds/psychiatrist/therapist/period
    blood sugar/pressure .. is/at/was/high/low
    heart rate .. says/at/is/was/night .. worry/worried/dizzy/normal
    should i .. worry/worried
    should i .. see/go .. doctor/someone/hospital/er
    how serious
    afib/atrial fibrillation
    beta blocker*
    insulin
    i .. vomit/dizzy/faint*/bleed*/numb/sick/nauseous/hurt*/sore
    feel .. dizzy/sick/faint/numb/nauseous/suicidal/hopeless
    numb fingers/hands/arm
    carpal tunnel
    which/what pills/medicine/medication/dose
    take .. medicine/medication/pill/pills/drugs
    my doctor .. said/gave/prescribed/told
    doctor gave/prescribed .. me
    do not want to live
    live any more
    can t go on
    end my life
    self harm
    is .. permanent/dangerous/normal .. eye*/damage/pain
    blurry/double vision
    migraine*/headache*/seizure*
    kopfschmerzen
    ich .. schwindelig/ubel/krank/zittern/herzrasen
    herzrasen/herzrhythmus*
    sollte ich .. arzt/notaufnahme/tablette*
    tablette* .. mehr/nehmen/doppelt
    nicht mehr .. leben/weiter .. will/mochte
    ma/mon/mes .. coeur/pouls/sante/medecin
    a de la fievre
    fievre
    est ce grave
    dois je .. consulter/prendre/inquieter
    puedo/debo .. seguir/tomar/ir .. medico/entrenando/urgencias
    me .. mareo/duele/siento mal
    mia pressione/glicemia
    mi fa male
    devo .. prendere/darle/andare .. medico/pronto
    pressione .. alta/madre/valore/200
    minha pressao/glicose/dor
    estou com .. dor/febre/tontura
    devo tomar
    posso tomar
    ik heb .. pijn/koorts/last
    mijn .. bloeddruk/bloedsuiker/hartslag
    pijn .. borst/rug/hoofd`),
  weak: cueLines(`
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
    pastillas
    sugar
    dizzy
    pills/pill
    cpap/ahi
    vomit*
    fever
    headache*/migraine*
    wrist
    allerg*
    sick
    disease/illness
    hospital/clinic
    psychiatr*/depress*/anxiety
    vaccin*
    puls/herz
    kopf/kopfschmerzen
    fieber
    krank
    tablette*
    coeur
    fievre/malade
    tension
    presion/pecho
    fiebre/enfermo
    pressione
    febbre/dolore/medico
    dor/febre/remedio
    pijn/koorts/huisarts/dokter
    my .. heart/pulse/ecg/ekg/mri/ct
    itch*/blister*/bruis*/burn/burnt/burns/rash/pustel*
    swallow*/chok*/cough*
    electric shock
    ring/rings/ringing/whistl* .. ear/ears
    my .. ear/ears/eye/eyes/hand/hands/arm/leg/skin/wrist/neck/chest/back/foot/feet/calf/finger/fingers/throat/knee/palm
    ointment/cream/salbe/pommade/crema .. on/put/helps/hilft/pongo
    tingl*/numb/swollen/swell*/shak*/faint*
    audiogram/hearing loss
    micrograms/milligrams/units/mg/mmol
    sugar/pressure/pulse/oxygen/fever .. is/at/reads/says/shows/climbs
    emergency room
    notaufnahme/urgences/urgencias
    pacemaker/stent/inhaler/thinners/chemo/chemotherapy/asthma/copd/diabetes/epilep*
    bisoprolol/ramipril/metformin/thyrox*/levothyrox*/statin*/betablocker*/cortison*/ventolin/warfarin
    kribbelt/geschwollen/brennt/nasst/jucken/juckt/ubel/verschwommen
    vertiges/nausee/ampoules/brulure*/arythmie/glycemie
    ampollas/quemadura*/mareo*/pitan/hinchad*
    stitches/surgery/operated/injection/suppository
    weeks pregnant
    does .. go away`),
  faint: cueLines(`
    doctor*/hospital/clinic/nurse/er/emergency/ambulance/surgery/operation
    pain/hurt*/ache*/sore/dizzy/faint/numb/vomit*/fever/cough/rash/swollen/swelling/bleed*/breath*/oxygen/pulse/sleep/tired/pale/blind/blurry
    pill/pills/tablet/tablets/meds/medicine/medication/drug/drugs/dose/doses/insulin/ibuprofen/antibiotic*
    heart/blood/head/chest/back/stomach/eye/eyes/ear/skin/leg/arm/lung/kidney/brain .. i/my/me/pain/hurt*
    cancer/tumor/tumour/diabet*/epilep*/asthma/allerg*/depress*/anxiety/adhd/stroke/covid/flu/infection
    pregnan*/period/ovulation/overdue/baby
    ending/end it/my
    nobody would notice/care
    cutting/harming/hurting myself
    cant sleep/eat/breathe
    can t sleep/eat/breathe
    fell/fallen .. head/down/stairs
    weight/bmi/calories/diet .. i/my
    arzt/arztin/krankenhaus/schmerz*/tablette*/medikament*/fieber/schwindel*/herz/blut/schwanger*/uberfallig/zyklus/krank*/atem*/haut/tumor/allergie
    medecin/hopital/douleur*/mal/fievre/medicament*/tumeur/boule/enceinte/malade/sang/coeur/regles/inquieter
    medico/hospital/dolor/fiebre/pastilla*/embaraz*/enferm*/sangre/corazon/regla/cancer
    dolore/febbre/ospedale/incinta/malat*/sangue/cuore/pastigli*
    dor/febre/hospital/gravida/doente/sangue/remedio/coracao
    pijn/koorts/ziekenhuis/zwanger/ziek/bloed/hart/pillen`),
};
