import type { Lexicon } from './schema.ts';

export const nl: Lexicon = {
  login:
    'inloggen|aanmelden|log in|meld je aan|meld u aan|login|aanmelding|al een account|al klant|reeds klant|bestaande klant|ik heb al een account|inlog|log nu in',
  signup:
    'registreren|registreer|account aanmaken|maak een account|maak account aan|nieuw account|inschrijven|nieuwe klant|lid worden|word lid|account maken|nog geen account|registratie',
  reset:
    'wachtwoord vergeten|vergeten|wachtwoord resetten|wachtwoord herstellen|herstellen|inloggegevens vergeten|wachtwoord opvragen|problemen met inloggen',
  change: 'wachtwoord wijzigen|wachtwoord instellen|wachtwoord opslaan|wachtwoord veranderen',
  next: 'volgende|doorgaan|verder|verzenden|bevestigen|verifiëren|controleren|ga verder|versturen|verstuur|ga door',
  logout: 'uitloggen|afmelden|log uit|uitlog',
  account:
    'mijn account|mijn profiel|je account|mijn bestellingen|accountinstellingen|profiel|ingelogd als|aangemeld als|voorkeuren|instellingen',
  search: 'zoeken|zoek|zoekterm',
  newsletter: 'nieuwsbrief|abonneren|inschrijven voor|schrijf je in|aanmelden voor de nieuwsbrief|blijf op de hoogte',
  contact: 'contact|bericht|uw bericht|opmerking|bezorgadres',
  show: 'tonen|toon|verbergen|verberg|wachtwoord tonen|toon wachtwoord|laat zien',
  cancel: 'annuleren|sluiten|terug|hulp',
  password: 'wachtwoord|pincode|paswoord|toegangscode',
  newPassword:
    'nieuw wachtwoord|bevestig wachtwoord|wachtwoord bevestigen|herhaal wachtwoord|wachtwoord herhalen|herhaal|bevestiging|minimaal … tekens|minstens … tekens|kies een wachtwoord|nogmaals',
  username:
    'gebruikersnaam|gebruiker|klantnummer|inlognaam|gebruikers-id|loginnaam|lidnummer|relatienummer|accountnaam|gebruikerscode|personeelsnummer|aanmeldnaam',
  email: 'e-mail|e-mailadres|emailadres|mailadres|email',
  phone: 'telefoon|telefoonnummer|mobiel|mobiel nummer|06-nummer',
  code: 'code|verificatiecode|beveiligingscode|eenmalige code|bevestigingscode|authenticatiecode|tweestaps*|twee-factor|tweefactor*|6-cijferige|controlecode|sms-code|inlogcode',
  organization: 'bedrijf|organisatie|domein|school|bedrijfsnaam|bedrijfscode|instelling|omgeving',
  remember:
    'onthoud mij|onthoud mijn|onthouden|ingelogd blijven|aangemeld blijven|blijf ingelogd|houd mij ingelogd|mij onthouden|vertrouw dit|niet meer vragen|gegevens onthouden|blijf aangemeld',
  personal:
    'voornaam|achternaam|straat|huisnummer|postcode|woonplaats|plaats|land|geboortedatum|kortingscode|aanhef|naam|tussenvoegsel|cadeaubon',
  terms: 'ik ga akkoord|algemene voorwaarden|privacybeleid|gebruiksvoorwaarden|akkoord met|privacyverklaring',
  captcha: 'captcha|tekens in de afbeelding|code uit de afbeelding|overtypen',
  optional: 'optioneel|niet verplicht',
  wrong:
    'wachtwoord … onjuist|wachtwoord … ongeldig|wachtwoord … niet juist|wachtwoord … verkeerd|wachtwoord … klopt niet|wachtwoord … incorrect|onjuist wachtwoord|verkeerd wachtwoord|onjuiste gebruikersnaam|gebruikersnaam … onjuist|gebruikersnaam … ongeldig|onjuiste combinatie|combinatie … onjuist|combinatie … niet|ongeldige inloggegevens|onjuiste inloggegevens|inloggegevens … niet|inloggegevens … onjuist|inloggen mislukt|aanmelden mislukt|inloggen is mislukt|mislukt|authenticatie mislukt|ongeldige gebruiker*|ongeldig e-mail*|toegang geweigerd|bestaat niet|niet gevonden|niet bekend|onbekende gebruiker|geen account|niet geregistreerd|komt niet overeen|komen niet overeen|is onjuist|zijn onjuist|is ongeldig|is niet geldig|klopt niet|kloppen niet|niet correct|probeer het opnieuw|niet herkend',
  wrongCode:
    'code … onjuist|code … ongeldig|code … verlopen|code … klopt niet|onjuiste code|ongeldige code|verkeerde code',
  locked: 'account … geblokkeerd|account … vergrendeld|account … uitgeschakeld|is geblokkeerd|account … opgeschort',
  throttled:
    'te veel pogingen|te vaak geprobeerd|te veel mislukte|te veel verzoeken|probeer het later|probeer het over … minuten|later opnieuw',
  robot: 'ongebruikelijke activiteit|verdachte activiteit|geen robot|bent u een mens|bevestig dat je een mens',
  cookies: 'cookies|toestemming|privacy',
  accept:
    'accepteren|alles accepteren|accepteer|alle cookies accepteren|akkoord|begrepen|alles toestaan|toestaan|ik ga akkoord|alle accepteren|accepteer alles|accepteer alle cookies|ja, ik accepteer',
  reject:
    'weigeren|alles weigeren|afwijzen|alles afwijzen|alleen noodzakelijk|alleen noodzakelijke|alleen noodzakelijke cookies|doorgaan zonder accepteren|weiger|weiger alles|alleen functionele',
  approve:
    'keur … goed|op je telefoon|op uw telefoon|op je apparaat|melding … gestuurd|melding … verzonden|open de app|open de … app|bevestig in de app|wachten op goedkeuring|wacht op bevestiging|scan de qr',
  emailLink: 'inloglink|klik op de link|controleer je e-mail|controleer uw e-mail|check je inbox|bevestigingslink',
  sent: 'verzonden|gestuurd|verstuurd|eindigend op|eindigt op',
  authenticator: 'authenticator|authenticatie-app|authenticator-app|totp|verificatie-app',
  sms: 'sms|sms-bericht|tekstbericht',
  call: 'bellen|telefoongesprek|bel mij|oproep',
  emailed: 'per e-mail|via e-mail|e-mail',
  push: 'push|melding|pushmelding|notificatie',
  otherWay:
    'andere methode|andere manier|andere opties|meer opties|op een andere|wachtwoord gebruiken|gebruik wachtwoord|gebruik je wachtwoord|andere inlogopties',
  passkey: 'passkey|toegangssleutel|beveiligingssleutel|vingerafdruk|gezichtsherkenning',
  notNow: 'niet nu|overslaan|later|misschien later|nee, bedankt|nee bedankt',
  with: 'met|via',
  pick: 'kies een account|selecteer een account|welk account|kies een organisatie|selecteer een organisatie|kies een profiel|kies een werkruimte',
};
