import type { Lexicon } from './schema.ts';

export const sv: Lexicon = {
  login:
    'logga in|inloggning|logga in på|har du redan ett konto|redan kund|redan medlem|log ind|logg inn|log på|kirjaudu|kirjaudu sisään|kirjautuminen',
  signup:
    'registrera|registrera dig|skapa konto|skapa ett konto|nytt konto|bli medlem|bli kund|registrering|opret konto|opret|registrer|opprett konto|rekisteröidy|luo tili',
  reset:
    'glömt lösenord|glömt lösenordet|glömt ditt lösenord|glömt|återställ lösenord|återställ|glemt adgangskode|glemt passord|glemt|nulstil|unohditko salasanan|unohtunut salasana',
  change: 'byt lösenord|ändra lösenord|skift adgangskode|endre passord',
  next: 'nästa|fortsätt|skicka|bekräfta|verifiera|gå vidare|næste|fortsæt|fortsett|jatka|seuraava',
  logout: 'logga ut|log ud|logg ut|kirjaudu ulos',
  account:
    'mitt konto|min profil|mina sidor|kontoinställningar|profil|inställningar|inloggad som|min konto|minun tilini|asetukset',
  search: 'sök|søg|søk|haku|etsi',
  newsletter: 'nyhetsbrev|prenumerera|nyhedsbrev|uutiskirje|tilmeld dig',
  show: 'visa|dölj|visa lösenord|vis|skjul|näytä',
  cancel: 'avbryt|stäng|tillbaka|hjälp|annuller|luk|avbryt|peruuta',
  password: 'lösenord|pinkod|kodord|adgangskode|kodeord|passord|salasana',
  newPassword:
    'nytt lösenord|bekräfta lösenord|upprepa lösenord|upprepa|minst … tecken|ny adgangskode|gentag adgangskode|bekræft adgangskode|nytt passord|gjenta passord|bekreft passord|vahvista salasana',
  username:
    'användarnamn|användare|kundnummer|personnummer|medlemsnummer|användar-id|brugernavn|bruger|brukernavn|bruker|käyttäjätunnus|käyttäjänimi|tunnus',
  email: 'e-post|e-postadress|mejladress|mailadress|epost|e-mailadresse|e-postadresse|sähköposti|sähköpostiosoite',
  phone: 'telefon|telefonnummer|mobilnummer|mobil|puhelinnumero',
  code: 'kod|verifieringskod|säkerhetskod|engångskod|engångslösenord|bekräftelsekod|tvåfaktor*|tvåstegs*|bekræftelseskode|engangskode|sikkerhedskode|kode|vahvistuskoodi|koodi',
  organization: 'företag|organisation|domän|skola|virksomhed|firma|bedrift|yritys',
  remember:
    'kom ihåg mig|kom ihåg|förbli inloggad|håll mig inloggad|husk mig|forbliv logget ind|husk meg|hold meg innlogget|muista minut|lita på',
  personal:
    'förnamn|efternamn|postnummer|ort|adress|födelsedatum|rabattkod|fornavn|efternavn|etternavn|etunimi|sukunimi|land',
  terms: 'villkor|jag godkänner|integritetspolicy|betingelser|vilkår|käyttöehdot',
  wrong:
    'fel lösenord|felaktigt lösenord|fel användarnamn|felaktigt användarnamn|felaktiga inloggning*|felaktiga uppgifter|lösenord … fel|lösenord … felaktigt|lösenordet … fel*|inloggningen misslyckades|misslyckades|kunde inte logga|stämmer inte|hittades inte|finns inte|ogiltigt|ogiltig|felaktig*|försök igen|forkert adgangskode|forkert brugernavn|forkert|ugyldig*|feil passord|feil brukernavn|mislykkedes|virheellinen|väärä salasana|väärä',
  wrongCode: 'felaktig kod|fel kod|ogiltig kod|koden … felaktig|koden … gått ut|forkert kode|feil kode|ugyldig kode',
  locked: 'konto … låst|kontot … spärrat|kontot … låst|er låst|är låst|lukittu',
  throttled:
    'för många försök|försök igen senare|for mange forsøg|for mange forsøk|prøv igen senere|prøv igjen senere|liian monta',
  cookies: 'cookies|kakor|samtycke|samtykke|evästeet',
  accept:
    'acceptera|acceptera alla|godkänn|godkänn alla|tillåt alla|jag förstår|accepter|accepter alle|godta|godta alle|tillad alle|hyväksy|hyväksy kaikki',
  reject:
    'avvisa|avvisa alla|neka|neka alla|endast nödvändiga|bara nödvändiga|afvis|afvis alle|kun nødvendige|avvis alle|hylkää|vain välttämättömät',
  approve: 'på din telefon|på din mobil|i appen|öppna appen|öppna … app|skanna|åbn appen|åpne appen',
  sent: 'har skickat|skickats|skickade|har sendt|sendt til',
  authenticator: 'authenticator|autentiseringsapp|autentiseringsappen|godkendelsesapp',
  sms: 'sms|textmeddelande',
  call: 'samtal|ring mig|opkald',
  emailed: 'via e-post|med e-post|via e-mail',
  otherWay: 'annat sätt|annan metod|andra alternativ|fler alternativ|använd lösenord|anden metode|en annen metode',
  passkey: 'passkey|nyckel|säkerhetsnyckel|fingeravtryck|adgangsnøgle',
  notNow: 'inte nu|hoppa över|senare|nej tack|ikke nu|spring over|ikke nå|hopp over',
  with: 'med|via',
  pick: 'välj ett konto|välj konto|vilket konto|välj en organisation|välj organisation|välj en profil',
};
