import type { Lexicon } from './schema.ts';

export const it: Lexicon = {
  login:
    "accedi|accedi al tuo account|accedi al tuo profilo|accesso|accesso clienti|accesso utenti|accesso riservato|accedere|accedere al tuo account|entra|entra nel tuo account|effettua l'accesso|effettuare l'accesso|effettua il login|effettuare il login|esegui l'accesso|eseguire l'accesso|esegui il login|fai il login|fai login|login|log in|connettiti|connetti|collegati|autenticati|autenticazione|identificati|identificazione|sei già registrato|sei già registrata|già registrato|già registrata|sei già iscritto|già iscritto|sei già cliente|già cliente|sono già cliente|sono già registrato|sei un nostro cliente|hai già un account|ho già un account|hai un account|utente registrato|utenti registrati|clienti registrati|area clienti|area riservata|area personale|area utenti|bentornato|bentornata",
  signup:
    'registrati|registrati ora|registrati gratis|registrazione|registrazione nuovo|registra|registrarsi|registrarti|registrami|iscriviti|iscriviti ora|iscrizione|iscriversi|crea account|crea un account|crea il tuo account|crea il mio account|crea un nuovo account|creare un account|crea profilo|crea un profilo|creazione account|nuovo account|nuovo utente|nuovi utenti|nuovo cliente|nuovi clienti|apri un conto|apri il conto|apri un account|diventa cliente|diventa socio|diventa membro|sei nuovo|sei un nuovo|non sei registrato|non sei ancora registrato|non sei ancora iscritto|non hai un account|non hai ancora un account|non ho un account|non hai un profilo|primo accesso|prova gratis|prova gratuita|inizia gratis',
  reset:
    "password dimenticata|password smarrita|hai dimenticato|ho dimenticato|dimenticato|dimenticata|dimenticati|dimenticate|hai perso la password|recupera password|recupera la password|recupera|recupero password|recupero credenziali|recupero|recuperare la password|reimposta password|reimposta la password|reimposta|reimpostare|reimpostazione|resetta|reset password|ripristina password|ripristina la password|ripristino password|problemi di accesso|problemi con il login|problemi di login|problemi con l'accesso|problemi ad accedere|problemi nell'accesso|problemi per accedere|serve aiuto per accedere|non riesci ad accedere|non riesco ad accedere|non ricordi|non ricordo la|richiedi nuova password|richiedi una nuova password",
  change:
    'cambia password|cambia la password|cambio password|modifica password|modifica la password|imposta password|imposta la password|imposta una nuova password|imposta nuova password|salva password|salva la password|aggiorna password|aggiorna la password',
  next: 'avanti|continua|prosegui|successivo|invia|conferma|verifica|verifica codice|procedi|ok|vai|fatto|completa',
  logout:
    'esci|esci dal tuo account|uscita|disconnetti|disconnettiti|disconnessione|logout|log out|scollegati|scollega|termina sessione|chiudi sessione|chiudi la sessione',
  account:
    "il mio account|il mio profilo|il tuo account|il tuo profilo|i miei ordini|i miei dati|impostazioni account|impostazioni profilo|impostazioni|profilo|connesso come|collegato come|autenticato come|hai effettuato l'accesso come|preferenze|mio account|mio profilo|account personale|gestisci account|ciao,",
  search: 'cerca|cerca nel sito|ricerca|ricerca nel sito|trova|parola chiave|parole chiave|cosa cerchi|cerca prodotti',
  newsletter:
    'newsletter|iscriviti alla newsletter|iscriviti alla nostra newsletter|iscrizione alla newsletter|iscrizione newsletter|registrati alla newsletter|resta aggiornato|rimani aggiornato|ricevi le nostre|ricevi aggiornamenti|abbonati|mailing list',
  contact:
    "contattaci|contatti|contatto|messaggio|il tuo messaggio|commento|commenti|oggetto|scrivici|richiedi informazioni|richiedi un preventivo|spedizione|fatturazione|procedi all'acquisto|dona",
  show: 'mostra|nascondi|mostra password|mostra la password|nascondi password|visualizza|visualizza password|vedi password',
  cancel: 'annulla|chiudi|indietro|torna indietro|torna|aiuto|ignora|stampa|no grazie',
  password:
    "password|parola d'ordine|parola d'accesso|codice segreto|codice personale|codice pin|pin|parola chiave segreta|password attuale|password corrente|la tua password|passphrase|chiave d'accesso",
  newPassword:
    'nuova password|conferma password|conferma la password|conferma nuova password|conferma la nuova password|conferma della password|ripeti password|ripeti la password|ripeti nuova password|ripeti|ripetere la password|verifica password|conferma|almeno … caratteri|minimo … caratteri|deve contenere|deve avere|scegli una password|crea una password|crea password|reinserisci|reinserire|ridigita|digita di nuovo|inserisci di nuovo la password',
  username:
    'nome utente|utente|codice utente|codice cliente|codice identificativo|codice personale utente|numero cliente|numero utente|username|user id|userid|codice fiscale|codice titolare|codice socio|codice studente|codice operatore|codice abbonato|partita iva|numero tessera|numero di tessera|numero carta|numero socio|numero conto|numero di matricola|nickname|soprannome|nome account|matricola|id utente|id cliente|identificativo|login',
  email:
    'e-mail|email|indirizzo e-mail|indirizzo email|indirizzo di posta|indirizzo di posta elettronica|posta elettronica|indirizzo mail|la tua email|la tua e-mail|mail|pec',
  phone:
    'telefono|numero di telefono|numero telefono|cellulare|numero di cellulare|numero cellulare|telefono cellulare|telefonino',
  code: 'codice|codice di verifica|codice verifica|codice di sicurezza|codice di accesso|codice accesso|codice monouso|codice temporaneo|codice usa e getta|codice di autenticazione|codice di autorizzazione|codice di conferma|codice di attivazione|codice di recupero|codice di backup|codice otp|codice sms|codice ricevuto|codice inviato|codice a 6 cifre|password monouso|password temporanea|password usa e getta|due fattori|secondo fattore|due passaggi|a 6 cifre|6 cifre|sei cifre|token',
  organization:
    "azienda|organizzazione|società|dominio|istituto|ente|codice azienda|codice aziendale|codice scuola|codice meccanografico|codice istituto|codice ente|codice organizzazione|nome azienda|nome dell'azienda|ragione sociale|scuola|università|spazio di lavoro|area di lavoro|filiale|sede|sottodominio|agenzia|studio|server|istanza",
  remember:
    "ricordami|ricorda|ricordati di me|ricorda i miei dati|ricorda nome utente|ricorda utente|ricorda le mie credenziali|ricorda accesso|ricorda il mio|resta connesso|resta collegato|rimani connesso|rimani collegato|rimanere connesso|mantieni l'accesso|mantieni accesso|mantienimi connesso|mantieni la connessione|mantieni la sessione|mantieni attiva la sessione|accedi automaticamente|accesso automatico|login automatico|considera attendibile|ritieni attendibile|dispositivo attendibile|autorizza questo dispositivo|non chiedere più|non chiedermelo più|memorizza|memorizza i miei dati|memorizza utente|salva i dati di accesso|salva nome utente",
  personal:
    "nome|cognome|nome e cognome|il tuo nome|città|cap|paese|stato|comune|data di nascita|luogo di nascita|indirizzo|indirizzo di casa|provincia|regione|codice promo|codice promozionale|codice sconto|codice coupon|codice amico|codice invito|codice postale|codice di avviamento postale|codice a barre|codice paese|buono sconto|carta regalo|sesso|genere|professione|numero civico|numero ordine|numero d'ordine|prefisso|iban|sito web",
  terms:
    "accetto|accetto i termini|termini e condizioni|termini d'uso|condizioni d'uso|condizioni generali|informativa sulla privacy|informativa privacy|privacy policy|ho letto|ho preso visione|termini di servizio|acconsento al trattamento|trattamento dei dati|dichiaro di",
  captcha:
    "captcha|caratteri dell'immagine|caratteri nell'immagine|caratteri che vedi|caratteri visualizzati|codice dell'immagine|codice nell'immagine|testo dell'immagine|testo nell'immagine|lettere dell'immagine|immagine di sicurezza|domanda di sicurezza|codice di controllo|antispam",
  optional:
    'facoltativo|facoltativa|opzionale|se attivato|se attiva|se abilitato|se presente|non obbligatorio|lasciare vuoto|lascia vuoto',
  wrong:
    "password … errat*|password … non valid*|password … non corrett*|password … sbagliat*|password … non è|password … non sono|password … incorrett*|password … scorrett*|password … inesatt*|password … non corrispond*|password … non riconosciut*|password errata|password corretti|nome utente … errat*|nome utente … non|nome utente … sconosciuto|utente … non valid*|utente … errat*|utente … non trovato|utente … inesistente|utente non|utente inesistente|utente sconosciuto|email … non valid*|e-mail … non valid*|email … errat*|email … non trovat*|email … non registrat*|credenziali … errate|credenziali … non|credenziali non valide|credenziali errate|credenziali incorrette|credenziali sbagliate|dati errati|dati non corretti|dati … errati|dati … non sono|dati … non corretti|dati … non corrispondono|dati di accesso … errati|accesso non riuscito|accesso fallito|accesso non consentito|accesso non autorizzato|login fallito|login non riuscito|login errato|login … errati|autenticazione fallita|autenticazione non riuscita|errore di autenticazione|errore di accesso|errore di login|errore durante l'accesso|errore durante il login|impossibile accedere|impossibile effettuare|impossibile eseguire|impossibile trovare|non è stato possibile|non siamo riusciti|accesso negato|non autorizzato|non esiste|non trovato|non trovata|nessun account|nessun utente|account inesistente|non corrisponde|non corrispondono|non è valid*|non è corrett*|non sono valid*|non sono corrett*|non riconosciut*|non registrato|non registrata|non risulta registrat*|non risulta|maiuscole|riprova|riprovare|si prega di riprovare|non valid*|errat*|scorrett*|account verrà … bloccato|account sarà … bloccato|utenza verrà bloccata|utenza sarà bloccata|verrà bloccato|verrà bloccata|sarà bloccato|sarà bloccata|prima del blocco|prima che … bloccat*|tentativi rimasti|tentativi rimanenti|tentativo rimasto|tentativi residui|ancora … tentativ*",
  wrongCode:
    'codice … errato|codice … non valido|codice … scaduto|codice … non corretto|codice … non è|codice … sbagliato|codice … non corrisponde|codice … non più valido|codice errato|codice scaduto|otp … errato|otp … non valido|otp … scaduto|token … non valido|token … scaduto|verifica non riuscita|verifica fallita',
  locked:
    'account … bloccato|account … disabilitato|account … disattivato|account … sospeso|account … inattivo|account … chiuso|account … non attivo|account … non è attivo|utente … bloccato|utente … disabilitato|utente … sospeso|utente … disattivato|profilo … bloccato|accesso … bloccato|è stato bloccato|è stata bloccata|è stato sospeso|è stato disabilitato|è stato disattivato|utenza bloccata|utenza … bloccata|temporaneamente bloccat*|bloccato temporaneamente|risulta bloccat*',
  throttled:
    'troppi tentativi|troppe richieste|troppi accessi|troppe volte|numero massimo di tentativi|superato il numero|limite di tentativi|tentativi esaurit*|riprova più tardi|riprovare più tardi|riprova tra … minut*|riprova tra … second*|riprova fra … minut*|riprova fra … second*|riprovare tra … minut*|riprovare tra … second*|riprova tra qualche|riprova tra poco|riprovare tra qualche|attendi … minuti|attendi … secondi|attendere … minuti|attendere … secondi|attendi qualche',
  robot:
    'attività insolita|attività sospetta|traffico insolito|traffico anomalo|non sono un robot|non sei un robot|non essere un robot|verifica di essere umano|verifica che sei umano|di essere umano|di essere un umano|sei un essere umano|richieste automatizzate|controllo di sicurezza|verifica di sicurezza|verifica del browser',
  cookies:
    'cookie|cookies|consenso|la tua privacy|tua privacy|impostazioni privacy|informativa sui cookie|noi e i nostri partner',
  accept:
    "accetta|accettare|accetta tutti|accetta tutte|accetta tutto|accetto|accetto tutti|accetto tutto|accetta i cookie|accetta cookie|accetta e chiudi|accetta e continua|accetta e prosegui|accetta & chiudi|accetta tutti i cookie|accetta selezionati|va bene|ho capito|capito|d'accordo|sono d'accordo|ok, accetto|consenti|consenti tutti|consenti tutto|consenti tutti i cookie|consenti e chiudi|acconsento|acconsenti|approva tutti|sì, accetto",
  reject:
    'rifiuta|rifiutare|rifiuto|rifiuta tutti|rifiuta tutte|rifiuta tutto|rifiuta e chiudi|rifiuta i cookie|rifiuta cookie|rifiuta tutti i cookie|rifiuta non necessari|non accetto|non accettare|non acconsento|solo necessari|solo i necessari|solo cookie necessari|solo i cookie necessari|accetta solo necessari|accetta solo i necessari|accetta solo cookie necessari|accetta solo i cookie necessari|accetta solo i cookie tecnici|accetta solo essenziali|solo cookie tecnici|solo tecnici|solo essenziali|solo cookie essenziali|usa solo i cookie necessari|usa solo cookie necessari|consenti solo i necessari|continua senza accettare|prosegui senza accettare|chiudi senza accettare|senza accettare|nega|nega tutti|declina|no, grazie',
  approve:
    "approva … richiesta|approva … accesso|approva l'accesso|approva la notifica|autorizza … accesso|autorizza l'accesso|sul tuo telefono|sul telefono|sul tuo cellulare|sul tuo smartphone|sul tuo dispositivo|notifica … inviata|inviato una notifica|apri l'app|apri l'applicazione|apri la tua app|conferma nell'app|conferma dall'app|conferma sull'app|conferma l'accesso|in attesa di approvazione|in attesa di conferma|in attesa della conferma|in attesa di autorizzazione|scansiona il|inquadra il|tocca sì",
  emailLink:
    "link di accesso|link per accedere|link per l'accesso|link di conferma|link di verifica|link di login|clicca sul link|cliccare sul link|fai clic sul link|premi sul link|segui il link|apri il link|link magico|controlla la tua posta|controlla la tua email|controlla la tua e-mail|controlla la posta|controlla la tua casella|controlla l'email|conferma il tuo indirizzo|verifica la tua email|verifica il tuo indirizzo",
  sent: 'abbiamo inviato|ti abbiamo mandato|abbiamo mandato|inviato a|inviato al|inviata a|inviato per|è stato inviato|è stata inviata|ti è stato inviato|che termina con|che termina in|terminante|che finisce con|che termina per',
  authenticator:
    'authenticator|app di autenticazione|applicazione di autenticazione|app authenticator|app autenticatore|autenticatore|totp|generatore di codici|google authenticator',
  sms: 'sms|messaggio di testo|via sms|messaggio sms',
  call: 'chiamata|chiamami|chiamata vocale|chiamata telefonica|telefonata|per telefono|chiama',
  emailed:
    "via e-mail|via email|per email|per e-mail|tramite e-mail|tramite email|via mail|alla tua email|all'indirizzo e-mail|all'indirizzo email|e-mail|email",
  push: 'push|notifica|notifica push',
  otherWay:
    'altro metodo|altri metodi|un altro metodo|altro modo|un altro modo|in altro modo|altri modi|altra opzione|altre opzioni|altra modalità|altre modalità|più opzioni|prova un altro|prova in un altro|prova con un altro|cambia metodo|metodo diverso|metodo alternativo|usa la password|usa password|usa la tua password|utilizza la password|usa una password|accedi con password|accedi con la password|accedi con la tua password|entra con la password|inserisci la password|usa un altro|usa un codice di backup|non hai accesso|non ho accesso',
  passkey:
    'passkey|passkeys|chiave di sicurezza|chiave di accesso|chiavi di accesso|impronta digitale|impronta|riconoscimento facciale|biometria|biometric*|windows hello',
  notNow:
    'non ora|non adesso|salta|salta per ora|salta questo passaggio|più tardi|no, grazie|no grazie|forse più tardi|in un altro momento|ricordamelo più tardi|ricordamelo dopo|ignora per ora|dopo',
  with: 'con|tramite|via|usando|attraverso',
  pick: "scegli un account|seleziona un account|scegli un profilo|seleziona un profilo|quale account|scegli un'organizzazione|seleziona un'organizzazione",
};
