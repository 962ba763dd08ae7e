import type { Lexicon } from './schema.ts';

export const it: Lexicon = {
  login:
    "accedi|accesso|accedere|entra|effettua l'accesso|effettua il login|login|log in|connettiti|autenticati|sei già registrato|già registrato|sei già cliente|hai già un account|area clienti|area riservata|esegui l'accesso|autenticazione|identificati",
  signup:
    'registrati|registrazione|iscriviti|crea account|crea un account|crea il tuo account|nuovo account|nuovo utente|nuovo cliente|registrazione nuovo|non sei registrato|crea un profilo|registra|crea profilo|apri un conto',
  reset:
    'password dimenticata|hai dimenticato|dimenticato|dimenticata|recupera password|recupera|recupero password|reimposta password|reimposta|reimpostare|problemi di accesso|non ricordi',
  change: 'cambia password|modifica password|imposta password|salva password',
  next: 'avanti|continua|prosegui|invia|conferma|verifica|procedi|ok',
  logout: 'esci|disconnetti|logout|disconnettiti|scollegati|log out',
  account:
    'il mio account|il mio profilo|il tuo account|i miei ordini|impostazioni account|profilo|connesso come|preferenze|mio account|account personale',
  search: 'cerca|ricerca|trova',
  newsletter: 'newsletter|iscriviti alla newsletter|resta aggiornato|iscrizione newsletter|abbonati',
  contact: 'contattaci|contatti|messaggio|il tuo messaggio|commento|spedizione',
  show: 'mostra|nascondi|mostra password|nascondi password|visualizza',
  cancel: 'annulla|chiudi|indietro|aiuto',
  password: "password|parola d'ordine|codice segreto|codice personale|parola chiave",
  newPassword:
    'nuova password|conferma password|conferma la password|ripeti password|ripeti la password|ripeti|conferma|almeno … caratteri|minimo … caratteri|scegli una password|crea una password|reinserisci|ridigita',
  username:
    'nome utente|utente|codice utente|codice cliente|numero cliente|username|user id|codice fiscale|codice titolare|numero tessera|nickname|nome account|matricola|id utente',
  email: 'e-mail|indirizzo e-mail|indirizzo email|posta elettronica|email|indirizzo mail|mail',
  phone: 'telefono|numero di telefono|cellulare|numero di cellulare',
  code: 'codice|codice di verifica|codice di sicurezza|codice di accesso|codice monouso|password monouso|codice di autenticazione|codice di conferma|due fattori|due passaggi|6 cifre|codice otp|codice temporaneo',
  organization: 'azienda|organizzazione|società|dominio|istituto|ente|codice azienda|scuola',
  remember:
    "ricordami|ricorda|resta connesso|rimani connesso|mantieni l'accesso|mantienimi connesso|ricorda i miei dati|considera attendibile|non chiedere più|memorizza|ricordati di me",
  personal:
    'nome|cognome|nome e cognome|città|cap|paese|data di nascita|indirizzo|provincia|codice promo|buono sconto|codice sconto|sesso|codice promozionale',
  terms: "accetto|termini e condizioni|condizioni d'uso|informativa sulla privacy|ho letto|termini di servizio",
  captcha: "captcha|caratteri dell'immagine|codice nell'immagine|testo dell'immagine",
  optional: 'facoltativo|opzionale',
  wrong:
    'password … errata|password … non valida|password … non corretta|password … errati|password … sbagliata|password … non validi|password errata|nome utente … errat*|nome utente … non|utente non|credenziali … errate|credenziali … non|credenziali non valide|dati errati|dati non corretti|accesso non riuscito|accesso fallito|login fallito|login errato|autenticazione fallita|autenticazione non riuscita|errore di autenticazione|impossibile accedere|accesso negato|non esiste|non trovato|non corrisponde|non corrispondono|non è valid*|non è corrett*|non sono valid*|non sono corrett*|non riconosciut*|non registrato|riprova|non valid*|errat*',
  wrongCode: 'codice … errato|codice … non valido|codice … scaduto|codice … non corretto|codice errato',
  locked:
    'account … bloccato|account … disabilitato|account … sospeso|utente … bloccato|è stato bloccato|utenza bloccata',
  throttled: 'troppi tentativi|troppe richieste|riprova più tardi|riprovare più tardi|riprova tra … minuti',
  robot: 'attività insolita|attività sospetta|non sono un robot|non sei un robot|verifica di essere umano',
  cookies: 'cookie|consenso|privacy',
  accept:
    'accetta|accetta tutti|accetta tutto|accetto|accetta i cookie|va bene|ho capito|consenti tutti|accetta e chiudi|accetta tutti i cookie|acconsento',
  reject:
    'rifiuta|rifiuta tutti|rifiuta tutto|solo necessari|continua senza accettare|nega|solo i necessari|solo cookie necessari',
  approve:
    "approva … richiesta|sul tuo telefono|sul tuo smartphone|sul tuo dispositivo|notifica … inviata|inviato una notifica|apri l'app|apri l'applicazione|conferma nell'app|in attesa di approvazione|in attesa di conferma|scansiona il|inquadra il",
  emailLink:
    'link di accesso|clicca sul link|fai clic sul link|link magico|controlla la tua posta|controlla la tua email',
  sent: 'abbiamo inviato|inviato a|è stato inviato|inviato al|che termina con|terminante',
  authenticator: 'authenticator|app di autenticazione|applicazione di autenticazione|autenticatore|totp',
  sms: 'sms|messaggio di testo',
  call: 'chiamata|chiamami|chiamata vocale|telefonata',
  emailed: 'via e-mail|via email|per email|tramite e-mail|tramite email|e-mail|email',
  push: 'push|notifica',
  otherWay:
    'altro metodo|altri metodi|altro modo|altre opzioni|più opzioni|prova un altro|usa la password|usa password|utilizza la password',
  passkey: 'passkey|chiave di sicurezza|chiave di accesso|impronta digitale',
  notNow: 'non ora|salta|più tardi|no, grazie|no grazie|forse più tardi|ricordamelo più tardi',
  with: 'con|tramite|via',
  pick: "scegli un account|seleziona un account|scegli un profilo|seleziona un profilo|quale account|scegli un'organizzazione|seleziona un'organizzazione",
};
