import type { Lexicon } from './schema.ts';

export const pl: Lexicon = {
  login:
    'zaloguj|zaloguj się|zaloguj mnie|zalogować|zaloguj się na swoje konto|zaloguj się do|zalogowanie|logowanie|logowania|logowanie do|logowanie do konta|logowanie klienta|logowanie użytkownika|logowaniem|loguję się|login do konta|mam już konto|masz już konto|masz konto|mam konto|posiadasz konto|posiadasz już konto|posiadam konto|jestem już klientem|jesteś już klientem|jesteś już zarejestrowany|stały klient|strefa klienta|panel klienta|strefa logowania|panel logowania|wejdź|wejdź na konto|witaj ponownie|uwierzytelnianie|bankowość internetowa',
  signup:
    'zarejestruj|zarejestruj się|zarejestrować|rejestracja|rejestracji|rejestruj|załóż konto|załóż nowe konto|załóż darmowe konto|załóż bezpłatne konto|założyć konto|zakładanie konta|założenie konta|utwórz konto|utwórz nowe konto|utworzyć konto|tworzenie konta|stwórz konto|stwórz nowe konto|nowe konto|dołącz|dołącz do nas|dołącz teraz|nie masz konta|nie masz jeszcze konta|nie mam konta|nie posiadasz konta|nie posiadasz jeszcze|nowy klient|nowy użytkownik|jesteś nowy|jestem nowym|pierwszy raz|zostań klientem|otwórz konto|zapisz się|wypróbuj za darmo|wypróbuj bezpłatnie|zacznij za darmo',
  reset:
    'nie pamiętasz hasła|nie pamiętasz loginu|nie pamiętam hasła|nie pamiętasz|nie pamiętam|zapomniałem hasła|zapomniałam hasła|zapomniałem|zapomniałeś hasła|zapomniałaś hasła|zapomniałeś|zapomniane hasło|zapomniano hasła|zapomniałeś swojego hasła|nie znasz hasła|przypomnij hasło|przypomnij|przypomnienie hasła|przypomnienie|odzyskaj hasło|odzyskaj dostęp|odzyskaj konto|odzyskaj|odzyskiwanie hasła|odzyskiwanie dostępu|odzyskiwanie|resetuj hasło|resetuj|resetowanie hasła|reset hasła|zresetuj hasło|zresetuj|ustal nowe hasło|problem z logowaniem|problemy z logowaniem|masz problem z logowaniem|kłopoty z logowaniem|nie możesz się zalogować|nie mogę się zalogować|pomoc w logowaniu',
  change:
    'zmień hasło|zmiana hasła|zmienić hasło|ustaw hasło|ustaw nowe hasło|ustawienie hasła|zapisz hasło|zapisz nowe hasło|aktualizuj hasło|nadaj hasło',
  next: 'dalej|następny|następna|następny krok|kontynuuj|wyślij|potwierdź|potwierdzam|zatwierdź|zweryfikuj|sprawdź kod|sprawdź|przejdź dalej|ok|gotowe|zakończ',
  logout: 'wyloguj|wyloguj się|wyloguj mnie|wylogowanie|wylogować|zakończ sesję',
  account:
    'moje konto|twoje konto|mój profil|twój profil|moje dane|profil|ustawienia konta|moje zamówienia|zalogowany jako|zalogowana jako|zalogowano jako|jesteś zalogowany jako|ustawienia|panel użytkownika|mój panel|witaj,',
  search:
    'szukaj|wyszukaj|wyszukiwarka|wyszukiwanie|szukana fraza|szukaj w serwisie|czego szukasz|znajdź|słowa kluczowe',
  newsletter:
    'newsletter|newslettera|subskrybuj|subskrypcja|zapisz się do newslettera|zapisz się na newsletter|zapisz mnie do newslettera|zapisz się do naszego newslettera|zapisy na newsletter|otrzymuj informacje|bądź na bieżąco|lista mailingowa',
  contact:
    'kontakt|skontaktuj się|skontaktuj się z nami|napisz do nas|wiadomość|twoja wiadomość|treść wiadomości|komentarz|komentarze|dodaj komentarz|temat wiadomości|zapytanie|adres dostawy|złóż zamówienie|do kasy|wesprzyj',
  show: 'pokaż|ukryj|pokaż hasło|ukryj hasło|wyświetl hasło|zobacz hasło|pokaż/ukryj',
  cancel: 'anuluj|zamknij|wstecz|wróć|cofnij|powrót|pomoc|drukuj|nie, dziękuję|nie, dzięki',
  password:
    'hasło|hasła|twoje hasło|obecne hasło|aktualne hasło|hasło dostępu|hasło do konta|pin|kod pin|hasło lub pin',
  newPassword:
    'nowe hasło|potwierdź hasło|potwierdź nowe hasło|potwierdzenie hasła|powtórz hasło|powtórz nowe hasło|powtórzenie hasła|powtórz|hasło ponownie|hasło (ponownie)|hasło powtórnie|ponownie hasło|wpisz ponownie|wprowadź ponownie|jeszcze raz hasło|hasło jeszcze raz|co najmniej … znaków|minimum … znaków|min. … znaków|przynajmniej … znaków|musi zawierać|musi mieć|wybierz hasło|wymyśl hasło|utwórz hasło',
  username:
    'nazwa użytkownika|nazwę użytkownika|użytkownik|użytkownika|login|loginem|identyfikator|identyfikator użytkownika|numer klienta|nr klienta|numer konta|numer użytkownika|numer umowy|numer karty|numer legitymacji|numer albumu|numer pracownika|numer ewidencyjny|numer identyfikacyjny|id użytkownika|id klienta|kod klienta|kod użytkownika|nick|pseudonim|pesel|nip|nik|millekod|nazwa konta|nazwa logowania',
  email:
    'e-mail|email|adres e-mail|adres email|adres poczty elektronicznej|adres mailowy|poczta elektroniczna|poczta|twój e-mail|twój adres e-mail|mail',
  phone:
    'telefon|numer telefonu|nr telefonu|nr tel.|telefon komórkowy|numer telefonu komórkowego|komórka|numer komórki|tel. komórkowy',
  code: 'kod|kod weryfikacyjny|kodu weryfikacyjnego|kod bezpieczeństwa|kod jednorazowy|kod dostępu|kod potwierdzający|kod potwierdzenia|kod aktywacyjny|kod zapasowy|kod odzyskiwania|kod logowania|hasło jednorazowe|hasło sms|kod sms|kod z sms|smskod|kod z wiadomości|kod z aplikacji|kod uwierzytelniający|kod uwierzytelniania|kod autoryzacyjny|kod autoryzacji|dwuetapow*|dwuskładnikow*|dwustopniow*|6-cyfrow*|sześciocyfrow*|6 cyfr|token|wpisz kod|wprowadź kod|podaj kod',
  organization:
    'firma|firmy|nazwa firmy|kod firmy|identyfikator firmy|organizacja|nazwa organizacji|kod organizacji|identyfikator organizacji|domena|szkoła|szkoły|kod szkoły|instytucja|uczelnia|przedsiębiorstwo|oddział|placówka|jednostka|obszar roboczy|przestrzeń robocza|zespół|subdomena|serwer|instancja',
  remember:
    'zapamiętaj mnie|zapamiętaj|zapamiętaj login|zapamiętaj hasło|zapamiętaj moje dane|zapamiętaj moje logowanie|zapamiętaj to urządzenie|zapamiętaj na tym|pozostań zalogowany|pozostań zalogowana|pozostaw mnie zalogowanego|nie wylogowuj|nie wylogowuj mnie|pamiętaj mnie|pamiętaj moje|pamiętaj login|zaufaj temu|zaufaj temu urządzeniu|zaufane urządzenie|to jest mój komputer|nie pytaj ponownie|nie pytaj więcej|loguj automatycznie|loguj mnie automatycznie|zaloguj automatycznie|zaloguj mnie automatycznie|automatyczne logowanie|logowanie automatyczne',
  personal:
    'imię|nazwisko|imię i nazwisko|miasto|kod pocztowy|kraj|województwo|data urodzenia|miejsce urodzenia|adres|adres zamieszkania|ulica|numer domu|numer mieszkania|kod rabatowy|kod promocyjny|kod polecający|kod zaproszenia|kod kraju|kod kreskowy|kod kuponu|kupon|karta podarunkowa|miejscowość|płeć|stanowisko|zawód|numer zamówienia|nr zamówienia|strona www|iban',
  terms:
    'regulamin|regulaminu|regulaminem|akceptuję regulamin|zgadzam się|zgadzam się na|polityka prywatności|politykę prywatności|wyrażam zgodę|oświadczam|zapoznałem się|zapoznałam się|przetwarzanie danych|warunki korzystania|warunki użytkowania|rejestrując się|zakładając konto',
  captcha:
    'captcha|kod z obrazka|kod z obrazu|przepisz kod|przepisz kod z obrazka|przepisz tekst|przepisz znaki|tekst z obrazka|znaki z obrazka|litery z obrazka|obrazek|zabezpieczenie antyspamowe|antyspam|pytanie zabezpieczające|wynik działania|kod widoczny na',
  optional:
    'opcjonalnie|opcjonalne|opcjonalny|nieobowiązkowe|niewymagane|jeśli włączone|jeśli włączono|jeśli posiadasz|jeśli dotyczy|pozostaw puste|zostaw puste',
  wrong:
    'nieprawidłowe hasło|błędne hasło|niepoprawne hasło|złe hasło|hasło niepoprawne|hasło nieprawidłowe|nieprawidłowy login|błędny login|niepoprawny login|zły login|hasło … nieprawidłow*|hasło … niepoprawn*|hasło … błędn*|hasło … nie jest|hasło … nie pasuje|login lub hasło|login … nieprawidłow*|login … niepoprawn*|login … błędn*|nieprawidłowa nazwa|niepoprawna nazwa|błędna nazwa|poprawną nazwę|nieprawidłowy e-mail|nieprawidłowy adres|niepoprawny adres|błędny adres|błędny e-mail|nieprawidłowe dane|błędne dane|niepoprawne dane|złe dane|dane … nieprawidłowe|dane … niepoprawne|dane … błędne|nieprawidłowa kombinacja|błąd logowania|błąd podczas logowania|błąd uwierzytelniania|błąd autoryzacji|logowanie nie powiodło|logowanie nieudane|nieudane logowanie|nie udało się zalogować|nie można się zalogować|nie można zalogować|nie możemy zalogować|uwierzytelnianie nie powiodło|nie powiodło się|nie znaleziono|nie odnaleziono|nie istnieje|nie ma takiego|nie rozpozna*|nie jest zarejestrowan*|niezarejestrowan*|nie pasują|nie pasuje|nie zgadzają się|nie zgadza się|nieznany użytkownik|brak użytkownika|brak konta|odmowa dostępu|brak dostępu|brak uprawnień|spróbuj ponownie|spróbuj jeszcze raz|proszę spróbować ponownie|wielkość liter|nieprawidłow*|niepoprawn*|błędny|błędna|błędne|konto zostanie … zablokowane|zostanie zablokowan*|przed zablokowaniem|pozostała … próba|pozostały … próby|pozostało … prób|pozostałych prób',
  wrongCode:
    'nieprawidłowy kod|błędny kod|niepoprawny kod|zły kod|kod … nieprawidłowy|kod … niepoprawny|kod … błędny|kod … jest nieważny|kod … wygasł|kod … stracił|kod … nie jest|kod … niewłaściwy|nieprawidłowy token|token … wygasł|token … nieprawidłowy|weryfikacja nie powiodła|nieprawidłowe hasło jednorazowe|błędne hasło jednorazowe|nieprawidłowe hasło sms|błędne hasło sms',
  locked:
    'konto … zablokowane|konto … zawieszone|konto … wyłączone|konto … nieaktywne|konto … dezaktywowane|konto … zamknięte|konto … nie jest aktywne|konto … nie zostało aktywowane|konto … usunięte|użytkownik … zablokowany|dostęp … zablokowany|zostało zablokowane|został zablokowany|zostałeś zablokowany|jest zablokowane|jest zablokowany|tymczasowo zablokowan*|zablokowano|konto zablokowane',
  throttled:
    'zbyt wiele prób|zbyt wiele nieudanych|zbyt wiele żądań|zbyt wiele razy|zbyt dużo prób|zbyt dużo nieudanych|zbyt dużo żądań|za dużo prób|za dużo nieudanych|za wiele prób|zbyt często|spróbuj ponownie później|spróbuj później|spróbować później|spróbuj ponownie za|spróbować ponownie za|spróbować za|spróbuj za|spróbuj jeszcze raz za|przekroczono limit|przekroczono liczbę|przekroczono maksymalną|przekroczyłeś|maksymalna liczba prób|limit prób|odczekaj|poczekaj … minut*|za kilka minut|za chwilę',
  robot:
    'nietypowa aktywność|podejrzana aktywność|nietypowy ruch|nie jestem robotem|nie jesteś robotem|jesteś człowiekiem|jest pan człowiekiem|automatyczne zapytania|sprawdzanie przeglądarki|weryfikacja zabezpieczeń',
  cookies:
    'cookies|cookie|ciasteczka|ciasteczek|pliki cookie|plików cookie|plików cookies|twoja prywatność|ustawienia prywatności|prywatności|my i nasi partnerzy|zgoda',
  accept:
    'akceptuję|akceptuj|akceptuję wszystkie|akceptuj wszystkie|akceptuj wszystko|akceptuję wszystko|akceptuj i zamknij|akceptuję i przechodzę|akceptuj wszystkie pliki cookie|akceptuj cookies|zaakceptuj|zaakceptuj wszystkie|zaakceptuj wszystko|zaakceptuj cookies|zaakceptuj i przejdź|zgadzam się|zgadzam się na wszystkie|zgoda na wszystkie|rozumiem|rozumiem i akceptuję|ok, rozumiem|przejdź do serwisu|zezwól na wszystkie|zezwól na wszystko|zezwól|zezwalaj na wszystkie|pozwól na wszystkie|wyrażam zgodę|tak, zgadzam się',
  reject:
    'odrzuć|odrzuć wszystkie|odrzuć wszystko|odrzuć cookies|odrzuć wszystkie pliki cookie|odrzuć opcjonalne|odrzucam|odrzucam wszystkie|tylko niezbędne|tylko niezbędne cookies|tylko wymagane|tylko konieczne|akceptuj tylko niezbędne|akceptuję tylko niezbędne|zaakceptuj tylko niezbędne|zezwól tylko na niezbędne|tylko niezbędne pliki cookie|odmów|odmawiam|odmowa|nie zgadzam się|nie akceptuję|nie wyrażam zgody|kontynuuj bez akceptacji|przejdź dalej bez akceptacji|bez akceptacji|bez zgody|kontynuuj bez wyrażania zgody',
  approve:
    'potwierdź … aplikacji|zatwierdź … aplikacji|potwierdź w aplikacji|zatwierdź w aplikacji|potwierdź logowanie w|zatwierdź logowanie|zatwierdź żądanie|zatwierdź prośbę|na telefonie|na swoim telefonie|na twoim telefonie|na swoim urządzeniu|na urządzeniu mobilnym|otwórz aplikację|otwórz … aplikację|powiadomienie … wysłane|wysłaliśmy powiadomienie|wysłano powiadomienie|zeskanuj|oczekiwanie na potwierdzenie|oczekiwanie na zatwierdzenie|oczekujemy na potwierdzenie|czekamy na potwierdzenie|kliknij tak|dotknij tak',
  emailLink:
    'link do logowania|link logowania|link aktywacyjny|link weryfikacyjny|link potwierdzający|link do potwierdzenia|kliknij link|kliknij w link|kliknij na link|kliknij w odnośnik|magiczny link|sprawdź swoją skrzynkę|sprawdź skrzynkę|sprawdź swoją pocztę|sprawdź pocztę|sprawdź swój e-mail|sprawdź e-mail|potwierdź swój adres',
  sent: 'wysłaliśmy|wysłano|został wysłany|została wysłana|zostało wysłane|wysłany na|wysłana na|kończący się na|kończącego się|zakończony na|zakończony cyframi|kończy się na',
  authenticator:
    'authenticator|aplikacja uwierzytelniająca|aplikacji uwierzytelniającej|aplikację uwierzytelniającą|aplikacja do uwierzytelniania|aplikacji do uwierzytelniania|aplikacja autoryzacyjna|google authenticator|generator kodów|totp',
  sms: 'sms|smsem|sms-em|wiadomość sms|wiadomością sms|wiadomość tekstowa',
  call: 'połączenie|połączenie głosowe|połączenie telefoniczne|zadzwoń|zadzwoń do mnie|rozmowa telefoniczna|telefonicznie|rozmowa głosowa',
  emailed:
    'e-mailem|emailem|mailem|na e-mail|na email|na mój e-mail|na adres e-mail|przez e-mail|wiadomość e-mail|wiadomością e-mail|e-mail|email',
  push: 'push|powiadomienie|powiadomienie push|powiadomienie w aplikacji|powiadomienia push',
  otherWay:
    'inny sposób|inny sposób logowania|w inny sposób|innego sposobu|inne sposoby|inna metoda|inną metodę|innej metody|inne metody|inne opcje|inne opcje logowania|więcej opcji|inna opcja|wybierz inną|zmień metodę|zmień sposób|użyj innej|użyj innego|użyj hasła|użyj swojego hasła|zaloguj się hasłem|zaloguj się za pomocą hasła|zaloguj się przy użyciu hasła|logowanie hasłem|wprowadź hasło|użyj kodu zapasowego|nie mam dostępu|nie mogę użyć',
  passkey:
    'klucz dostępu|klucza dostępu|klucze dostępu|kluczem dostępu|klucz bezpieczeństwa|klucza bezpieczeństwa|klucz zabezpieczeń|passkey|odcisk palca|odciskiem palca|rozpoznawanie twarzy|biometri*|windows hello',
  notNow:
    'nie teraz|pomiń|pomiń ten krok|pomiń na razie|później|może później|innym razem|nie, dziękuję|nie, dzięki|przypomnij później|przypomnij mi później|zrobię to później|ustaw później',
  with: 'przez|za pomocą|przy użyciu|zaloguj się z|zaloguj z|kontynuuj z|kontynuuj jako|zarejestruj się z|z google|z facebook|z facebookiem|z apple|z microsoft|z kontem|kontem',
  pick: 'wybierz konto|które konto|wybierz organizację|wybierz profil|wybierz firmę',
};
