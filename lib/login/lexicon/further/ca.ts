import type { Lexicon } from '../schema.ts';

export const ca: Lexicon = {
  login:
    "inicia sessió|inicieu sessió|iniciar sessió|inici de sessió|inicia la sessió|entra|entra al teu compte|accedeix|accediu|accedir|accés|accés clients|identifica't|identifiqueu-vos|ja tens compte|ja tens un compte|ja teniu un compte|ja soc client|ja estàs registrat",
  signup:
    "registra't|registreu-vos|registrar-se|registre|crea un compte|crea compte|creeu un compte|crear un compte|crea el teu compte|nou compte|nou usuari|no tens compte|no tens un compte|no teniu compte|dona't d'alta|inscriu-te|uneix-te",
  reset:
    'has oblidat la contrasenya|heu oblidat la contrasenya|contrasenya oblidada|oblidat la contrasenya|he oblidat|has oblidat|heu oblidat|recupera la contrasenya|recuperar contrasenya|restableix la contrasenya|restablir la contrasenya|problemes per iniciar|problemes per accedir|no pots accedir',
  change:
    'canvia la contrasenya|canviar la contrasenya|canviar contrasenya|estableix una contrasenya|desa la contrasenya',
  next: 'següent|continua|continuar|envia|enviar|confirma|verifica|endavant|accepta',
  logout: 'tanca la sessió|tanca sessió|tancar sessió|tanqueu la sessió|surt|sortir',
  account:
    'el meu compte|el meu perfil|configuració del compte|connectat com a|heu iniciat sessió com|les meves comandes|preferències',
  search: 'cerca|cercar|cerqueu|busca',
  newsletter: "butlletí|subscriu-te|subscriviu-vos|subscriu-te al butlletí|subscriure's",
  show: 'mostra|amaga|mostra la contrasenya|mostrar contrasenya',
  cancel: 'cancel·la|cancel·lar|tanca|enrere|torna|ajuda',
  password: "contrasenya|la teva contrasenya|paraula clau|clau d'accés",
  newPassword:
    'nova contrasenya|contrasenya nova|confirma la contrasenya|confirmeu la contrasenya|repeteix la contrasenya|repetiu la contrasenya|confirmació de la contrasenya|almenys … caràcters|mínim … caràcters',
  username:
    "nom d'usuari|usuari|nom de l'usuari|número de client|codi d'usuari|codi de client|identificador|número de soci",
  email: 'correu|correu electrònic|adreça electrònica|adreça de correu|el teu correu',
  phone: 'telèfon|número de telèfon|mòbil|telèfon mòbil|número de mòbil',
  code: "codi|codi de verificació|codi de seguretat|codi d'un sol ús|codi d'accés|contrasenya d'un sol ús|codi de confirmació|6 dígits|dos factors|dos passos",
  remember:
    "recorda'm|recorda el meu|recordar-me|recorda'm en aquest|mantén la sessió|mantenir la sessió|mantén-me connectat|mantenir-me connectat|no tanquis la sessió",
  personal:
    'nom|cognom|cognoms|nom i cognoms|ciutat|població|codi postal|data de naixement|adreça|codi promocional|codi de descompte',
  terms: "accepto|condicions d'ús|termes i condicions|política de privacitat|he llegit",
  wrong:
    "contrasenya incorrecta|contrasenya … incorrect*|contrasenya … no és|contrasenya … no vàlid*|contrasenya … errònia|usuari … incorrecte|usuari o contrasenya|usuari … no existeix|no és vàlid*|no és correct*|no són vàlid*|no són correct*|dades incorrectes|no existeix|no s'ha trobat|no coincideix*|error d'autenticació|inici de sessió fallit|torna-ho a provar|torneu-ho a provar|torna a intentar-ho|accés denegat",
  wrongCode: 'codi … incorrecte|codi … no és|codi … no vàlid|codi … caducat|codi … ha caducat|codi incorrecte',
  locked: 'compte … bloquejat|compte … desactivat|compte … suspès|ha estat bloquejat|està bloquejat',
  throttled:
    'massa intents|massa sol·licituds|torna-ho a provar més tard|torneu-ho a provar més tard|torna-ho a provar més endavant|torneu-ho a provar més endavant|prova-ho més tard',
  cookies: 'galetes|consentiment|la teva privacitat|cookies',
  accept:
    "accepta|acceptar|accepta-ho tot|accepta totes|acceptar totes|accepta totes les galetes|accepto|d'acord|entès|permet totes",
  reject:
    'rebutja|rebutjar|rebutja-ho tot|rebutja totes|rebutjar totes|només les necessàries|només necessàries|continua sense acceptar|no accepto',
  sent: "hem enviat|t'hem enviat|s'ha enviat|enviat a|acabat en|que acaba en",
  otherWay:
    "un altre mètode|una altra manera|d'una altra manera|una altra opció|altres opcions|més opcions|utilitza la contrasenya|fes servir la contrasenya|altres mètodes",
  notNow: 'ara no|omet|més tard|potser més tard|no, gràcies',
  with: 'amb|mitjançant',
};
