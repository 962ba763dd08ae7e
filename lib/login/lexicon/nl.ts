import type { Lexicon } from './schema.ts';

export const nl: Lexicon = {
  login:
    'inloggen|log in|log nu in|inlog|inloggen op|log in op je account|login|aanmelden|aanmelding|aanmelden bij|meld je aan|meld u aan|u aanmelden|je aanmelden|al een account|heeft u al een account|ik heb al een account|ik heb een account|al klant|al lid|al geregistreerd|reeds klant|reeds geregistreerd|reeds lid|bestaande klant|bestaande klanten|bestaande gebruiker|geregistreerde klanten|klantenlogin|ledenlogin|klantlogin|mijn omgeving|welkom terug|authenticeren|identificeer',
  signup:
    'registreren|registreer|registreer je|registreer nu|registratie|je registreren|account aanmaken|account maken|maak een account|maak een account aan|maak account aan|maak je account|maak een nieuw account|gratis account|nieuw account|nieuwe account|inschrijven|schrijf je in|schrijf u in|inschrijving|nieuwe klant|nieuwe klanten|nieuwe gebruiker|nieuw hier|ben je nieuw|lid worden|word lid|klant worden|word klant|nog geen account|geen account|heb je geen account|heb je nog geen account|heeft u nog geen account|nog niet geregistreerd|nog geen klant|nog geen lid|gratis proberen|probeer gratis|aan de slag|account openen|rekening openen',
  reset:
    'wachtwoord vergeten|vergeten|gebruikersnaam vergeten|inloggegevens vergeten|wachtwoord resetten|reset wachtwoord|wachtwoord herstellen|wachtwoord opnieuw instellen|stel … wachtwoord opnieuw in|herstellen|herstel|herstel je|wachtwoord kwijt|wachtwoord opvragen|nieuw wachtwoord aanvragen|vraag een nieuw wachtwoord|wachtwoord aanvragen|problemen met inloggen|problemen bij inloggen|problemen bij het inloggen|problemen met aanmelden|problemen bij aanmelden|hulp bij inloggen|lukt inloggen niet|lukt het inloggen niet|kunt u niet inloggen|kun je niet inloggen|kan je niet inloggen|kan niet inloggen|kan ik niet inloggen|inloggen lukt niet',
  change:
    'wachtwoord wijzigen|wijzig wachtwoord|wijzig je wachtwoord|wachtwoord instellen|stel een wachtwoord in|nieuw wachtwoord instellen|wachtwoord opslaan|wachtwoord veranderen|verander wachtwoord|wachtwoord bijwerken|wachtwoord aanpassen',
  next: 'volgende|volgende stap|doorgaan|verder|ga verder|verzenden|verzend|bevestigen|bevestig|verifiëren|verifieer|controleren|controleer|versturen|verstuur|ga door|indienen|ok|oké|klaar|naar de volgende stap|code controleren',
  logout: 'uitloggen|afmelden|log uit|uitlog|uitloggen uit|meld je af|meld u af|sessie beëindigen',
  account:
    'mijn account|mijn profiel|mijn gegevens|je account|uw account|je profiel|mijn bestellingen|accountinstellingen|accountoverzicht|profiel|ingelogd als|aangemeld als|u bent ingelogd als|je bent ingelogd als|voorkeuren|instellingen',
  search: 'zoeken|zoek|zoekterm|zoekopdracht|zoekwoord|zoek op|waar ben je naar op zoek|trefwoord',
  newsletter:
    'nieuwsbrief|abonneren|abonneer|inschrijven voor|inschrijven voor de nieuwsbrief|inschrijven nieuwsbrief|inschrijven op de nieuwsbrief|schrijf je in voor|schrijf je in voor de nieuwsbrief|schrijf je in voor onze nieuwsbrief|aanmelden voor de nieuwsbrief|aanmelden voor onze nieuwsbrief|aanmelden nieuwsbrief|meld je aan voor de nieuwsbrief|meld je aan voor onze nieuwsbrief|blijf op de hoogte|ontvang onze|ontvang updates|mailinglijst',
  contact:
    'contact|neem contact op|contact opnemen|contactformulier|bericht|uw bericht|je bericht|opmerking|opmerkingen|reactie|reageren|onderwerp|vraag stellen|offerte aanvragen|bezorgadres|factuuradres|afrekenen|bestelling plaatsen|doneren',
  show: 'tonen|toon|verbergen|verberg|wachtwoord tonen|wachtwoord weergeven|wachtwoord verbergen|toon wachtwoord|toon mijn wachtwoord|laat zien|weergeven|bekijk wachtwoord',
  cancel: 'annuleren|annuleer|sluiten|sluit|terug|ga terug|vorige|hulp|afdrukken|nee bedankt',
  password:
    'wachtwoord|wachtwoorden|pincode|paswoord|huidig wachtwoord|huidige wachtwoord|je wachtwoord|uw wachtwoord|geheime code|wachtwoordzin|wachtzin',
  newPassword:
    'nieuw wachtwoord|nieuwe wachtwoord|bevestig wachtwoord|bevestig je wachtwoord|bevestig het wachtwoord|bevestig nieuw wachtwoord|wachtwoord bevestigen|wachtwoordbevestiging|bevestiging wachtwoord|herhaal wachtwoord|herhaal het wachtwoord|herhaal je wachtwoord|herhaal nieuw wachtwoord|wachtwoord herhalen|wachtwoord (herhaling)|wachtwoord (nogmaals)|herhaal|bevestiging|minimaal … tekens|minstens … tekens|ten minste … tekens|tenminste … tekens|moet … bevatten|kies een wachtwoord|maak een wachtwoord|nogmaals|opnieuw invoeren|wachtwoord opnieuw',
  username:
    'gebruikersnaam|gebruiker|gebruikers-id|gebruikersid|gebruikerscode|gebruikersnummer|klantnummer|klantcode|klant-id|inlognaam|inlogcode gebruiker|loginnaam|lidnummer|lidmaatschapsnummer|relatienummer|debiteurnummer|polisnummer|accountnaam|rekeningnummer|kaartnummer|pasnummer|personeelsnummer|medewerkersnummer|studentnummer|leerlingnummer|leerlingnaam|aanmeldnaam|bijnaam|bsn|burgerservicenummer|rijksregisternummer|digid gebruikersnaam|login|username',
  email:
    'e-mail|email|e-mailadres|emailadres|mailadres|e-mail adres|email adres|je e-mail|je e-mailadres|uw e-mailadres|mail',
  phone:
    'telefoon|telefoonnummer|mobiel|mobiele telefoon|mobiel nummer|mobiele nummer|mobiel telefoonnummer|gsm|gsm-nummer|06-nummer|je telefoonnummer',
  code: 'code|verificatiecode|beveiligingscode|eenmalige code|eenmalig wachtwoord|bevestigingscode|authenticatiecode|autorisatiecode|activatiecode|activeringscode|back-upcode|herstelcode|tweestaps*|twee-factor|tweefactor*|tweede factor|6-cijferig*|zescijferig*|4-cijferig*|6 cijfers|controlecode|sms-code|sms code|inlogcode|toegangscode|code uit|tan-code|pac-code',
  organization:
    'bedrijf|organisatie|domein|school|bedrijfsnaam|bedrijfscode|bedrijfs-id|bedrijfsnummer|organisatiecode|organisatienaam|naam van de organisatie|schoolcode|schoolnaam|instelling|omgeving|omgevingsnaam|klantomgeving|werkruimte|team|vestiging|kantoor|administratie|subdomein|server|kvk-nummer|praktijk',
  remember:
    'onthoud mij|onthoud mijn|onthoud mijn gegevens|onthoud me|onthoud gebruikersnaam|onthoud mijn gebruikersnaam|onthoud mijn inloggegevens|onthoud dit|onthouden|ingelogd blijven|aangemeld blijven|blijf ingelogd|blijf aangemeld|houd mij ingelogd|hou me ingelogd|hou mij ingelogd|houd mij aangemeld|hou me aangemeld|houd me ingelogd|mij onthouden|vertrouw dit|vertrouw dit apparaat|vertrouwd apparaat|niet meer vragen|niet opnieuw vragen|gegevens onthouden|gebruikersnaam onthouden|inloggegevens onthouden|automatisch inloggen|automatisch aanmelden|automatisch ingelogd|gebruikersnaam opslaan',
  personal:
    'voornaam|achternaam|volledige naam|straat|straatnaam|huisnummer|postcode|woonplaats|plaats|stad|land|provincie|geboortedatum|geboorteplaats|geboren|kortingscode|actiecode|promotiecode|couponcode|vouchercode|uitnodigingscode|landcode|landnummer|aanhef|naam|je naam|uw naam|tussenvoegsel|tussenvoegsels|voorletters|initialen|cadeaubon|adres|geslacht|beroep|functie|ordernummer|bestelnummer|qr-code|iban|website',
  terms:
    'ik ga akkoord|akkoord gaan|algemene voorwaarden|privacybeleid|gebruiksvoorwaarden|akkoord met|privacyverklaring|ik heb … gelezen|door een account|ik geef toestemming|voorwaarden',
  captcha:
    'captcha|tekens in de afbeelding|tekens uit de afbeelding|tekens op de afbeelding|letters in de afbeelding|code uit de afbeelding|code in de afbeelding|tekst in de afbeelding|overtypen|typ de tekens|typ de code over|beveiligingsvraag|anti-spam|spambeveiliging',
  optional:
    'optioneel|niet verplicht|indien ingeschakeld|indien van toepassing|indien geactiveerd|indien ingesteld|indien aanwezig|laat leeg|leeg laten|als je dit hebt',
  wrong:
    'wachtwoord … onjuist|wachtwoord … ongeldig|wachtwoord … niet juist|wachtwoord … verkeerd|wachtwoord … klopt niet|wachtwoord … kloppen niet|wachtwoord … incorrect|wachtwoord … fout|wachtwoord … niet correct|wachtwoord … niet geldig|wachtwoord … niet herkend|wachtwoord … komt niet|onjuist wachtwoord|verkeerd wachtwoord|fout wachtwoord|ongeldig wachtwoord|onjuist e-mailadres|onjuiste gebruikersnaam|verkeerde gebruikersnaam|juiste gebruikersnaam|gebruikersnaam … onjuist|gebruikersnaam … ongeldig|gebruikersnaam … niet|gebruikersnaam … verkeerd|gebruikersnaam of wachtwoord|e-mailadres of wachtwoord|e-mailadres … onjuist|e-mailadres … niet|e-mailadres … ongeldig|onjuiste combinatie|ongeldige combinatie|combinatie … onjuist|combinatie … niet|combinatie … ongeldig|combinatie … onbekend|ongeldige inloggegevens|onjuiste inloggegevens|verkeerde inloggegevens|ongeldige aanmeldgegevens|inloggegevens … niet|inloggegevens … onjuist|inloggegevens … ongeldig|inloggegevens zijn|gegevens … kloppen niet|gegevens … onjuist|gegevens … niet|inloggen mislukt|inloggen … mislukt|inloggen … niet gelukt|inlogpoging mislukt|inlogpoging … mislukt|aanmelden mislukt|aanmelden is mislukt|aanmelding mislukt|aanmelding is mislukt|inloggen is mislukt|login mislukt|mislukt|niet gelukt|authenticatie mislukt|authenticatiefout|inlogfout|fout bij inloggen|fout bij het inloggen|ongeldige gebruiker*|ongeldig e-mail*|ongeldige e-mail*|ongeldige login|toegang geweigerd|geen toegang|niet bevoegd|niet gemachtigd|bestaat niet|niet gevonden|niet vinden|niet bekend|niet-herkende|onbekende gebruiker*|onbekend e-mail*|geen account gevonden|geen account met|geen gebruiker|niet geregistreerd|komt niet overeen|komen niet overeen|is onjuist|zijn onjuist|is ongeldig|zijn ongeldig|is niet geldig|is niet juist|zijn niet juist|klopt niet|kloppen niet|niet correct|hoofdlettergevoelig|probeer het opnieuw|probeer opnieuw|probeer het nog eens|probeer het nogmaals|niet herkend|herkennen … niet|controleer je gegevens|controleer uw gegevens|controleer je gebruikersnaam|account wordt … geblokkeerd|wordt geblokkeerd|wordt … geblokkeerd|voordat … geblokkeerd|pogingen over|poging over|resterende pogingen|pogingen resterend',
  wrongCode:
    'code … onjuist|code … ongeldig|code … verlopen|code … klopt niet|code … verkeerd|code … niet juist|code … niet correct|code … niet geldig|code … niet meer geldig|code … incorrect|code … fout|onjuiste code|ongeldige code|verkeerde code|onjuiste verificatiecode|ongeldige verificatiecode|verificatiecode … onjuist|verificatiecode … ongeldig|verificatiecode … verlopen|verificatie mislukt|ongeldig token|token … verlopen',
  locked:
    'account … geblokkeerd|account … vergrendeld|account … uitgeschakeld|account … opgeschort|account … gedeactiveerd|account … inactief|account … niet actief|account … gesloten|account … nog niet geactiveerd|gebruiker … geblokkeerd|gebruiker … uitgeschakeld|gebruiker … niet actief|toegang … geblokkeerd|is geblokkeerd|zijn geblokkeerd|is vergrendeld|tijdelijk geblokkeerd|tijdelijk vergrendeld|werd geblokkeerd',
  throttled:
    'te veel pogingen|te veel inlogpogingen|te veel aanmeldpogingen|te vaak geprobeerd|te vaak|te veel mislukte|te veel foutieve|te veel verzoeken|te veel aanvragen|maximaal aantal|maximum aantal|probeer het later|probeer later|probeer het over … minu*|probeer het over … seconde*|probeer het nog eens over|probeer het opnieuw over|over … minuten opnieuw|over … seconden opnieuw|probeer het … later|later opnieuw|later nog eens|wacht … minuten|wacht … seconden|over enkele minuten|over een paar minuten',
  robot:
    'ongebruikelijke activiteit|verdachte activiteit|ongewoon verkeer|ongebruikelijk verkeer|geen robot|bent u een mens|ben je een mens|dat je een mens|dat u een mens|menselijk bent|geautomatiseerde verzoeken|beveiligingscontrole|browser wordt gecontroleerd',
  cookies:
    'cookies|cookie|toestemming|je privacy|uw privacy|privacyinstellingen|privacy-instellingen|privacyvoorkeuren|wij en onze partners',
  accept:
    'accepteren|accepteer|alles accepteren|alles toestaan|alle cookies accepteren|alle cookies toestaan|cookies accepteren|cookies toestaan|akkoord|akkoord en doorgaan|akkoord en sluiten|ik ga akkoord|ik ben akkoord|ga akkoord|begrepen|ik begrijp het|toestaan|alle accepteren|accepteer alles|accepteer alle|accepteer alle cookies|accepteer cookies|accepteren en doorgaan|accepteren en sluiten|accepteer en sluit|accepteer en ga verder|ja, ik accepteer|ja, akkoord|ik accepteer|ik accepteer alles|prima|sta alles toe',
  reject:
    'weigeren|weiger|weiger alles|weiger alle|weiger cookies|alles weigeren|alle weigeren|alle cookies weigeren|cookies weigeren|afwijzen|wijs af|alles afwijzen|alle afwijzen|alle cookies afwijzen|niet accepteren|niet akkoord|ik ga niet akkoord|alleen noodzakelijk|alleen noodzakelijke|alleen noodzakelijke cookies|alleen noodzakelijke … accepteren|alleen noodzakelijke … toestaan|accepteer alleen noodzakelijke|alleen strikt noodzakelijke|alleen vereiste|alleen essentiële|alleen essentiële cookies|alleen functionele|alleen functionele cookies|alleen functioneel|noodzakelijke cookies accepteren|doorgaan zonder accepteren|doorgaan zonder te accepteren|ga door zonder te accepteren|verder zonder accepteren|verder zonder te accepteren|zonder te accepteren|sluiten zonder te accepteren|nee, bedankt',
  approve:
    'keur … goed|goedkeuren op|goedkeuren in|op je telefoon|op uw telefoon|op je mobiel|op uw mobiel|op je smartphone|op je apparaat|op uw apparaat|melding … gestuurd|melding … verzonden|melding … verstuurd|open de app|open de … app|open je … app|open uw … app|bevestig in de app|bevestig in je|bevestig de aanmelding|bevestig het inloggen|wachten op goedkeuring|wachten op bevestiging|wachten op je bevestiging|wacht op bevestiging|wacht op goedkeuring|scan de qr|scan deze qr|tik op ja',
  emailLink:
    'inloglink|login-link|loginlink|aanmeldlink|link om in te loggen|link om je aan te melden|link per e-mail|link in de e-mail|klik op de link|klik in de e-mail|volg de link|magische link|controleer je e-mail|controleer uw e-mail|controleer je mail|controleer je inbox|controleer uw inbox|bekijk je e-mail|check je inbox|check je mail|check je e-mail|bevestigingslink|bevestig je e-mailadres|verifieer je e-mail',
  sent: 'verzonden|gestuurd|verstuurd|toegestuurd|gemaild|gesms|eindigend op|eindigt op|dat eindigt op|eindigend met|die eindigt op',
  authenticator:
    'authenticator|authenticatie-app|authenticatieapp|authenticator-app|authenticator app|totp|verificatie-app|google authenticator|tweefactor-app|codegenerator',
  sms: 'sms|sms-bericht|tekstbericht|per sms|sms-code sturen|sms sturen',
  call: 'bellen|bel mij|bel me|telefoongesprek|telefonisch|telefoonoproep|oproep|gebeld worden|spraakoproep|word gebeld',
  emailed:
    'per e-mail|per mail|via e-mail|via mail|naar je e-mail|naar mijn e-mail|naar uw e-mail|e-mail sturen|e-mail mij|e-mail|email',
  push: 'push|melding|pushmelding|push-melding|pushbericht|notificatie',
  otherWay:
    'andere methode|andere methodes|andere methoden|een andere methode|andere manier|een andere manier|op een andere manier|andere manieren|andere optie|andere opties|meer opties|meer manieren|op een andere|anders inloggen|andere inlogmethode|andere inlogopties|andere aanmeldopties|aanmeldingsopties|inlogopties|verander van methode|wissel van methode|kies een andere|gebruik een andere|probeer een andere|probeer iets anders|wachtwoord gebruiken|gebruik wachtwoord|gebruik je wachtwoord|gebruik uw wachtwoord|gebruik een wachtwoord|inloggen met wachtwoord|inloggen met je wachtwoord|log in met wachtwoord|met wachtwoord inloggen|aanmelden met wachtwoord|wachtwoord invoeren|gebruik een back-upcode|geen toegang tot',
  passkey:
    'passkey|passkeys|toegangssleutel|toegangssleutels|beveiligingssleutel|vingerafdruk|gezichtsherkenning|biometrie|biometrisch*|windows hello|wachtwoordsleutel',
  notNow:
    'niet nu|nu niet|overslaan|sla over|deze stap overslaan|voorlopig overslaan|later|later instellen|misschien later|een andere keer|nee, bedankt|nee bedankt|nee, dank je|herinner me later|herinner mij later|later herinneren',
  with: 'met|via',
  pick: 'kies een account|selecteer een account|welk account|kies een organisatie|selecteer een organisatie|kies een profiel|kies een werkruimte',
};
