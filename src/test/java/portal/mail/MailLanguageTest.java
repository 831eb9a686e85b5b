package portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import portal.testsupport.Inbox;
import portal.testsupport.TestWorld;

/** Mails are in the person's language; English is complete. */
@QuarkusTest
class MailLanguageTest {

    @Test
    void aMailThatIsNotTranslatedIsEnglishThroughoutItsDatesIncluded() {
        var company = TestWorld.partner().company();
        company.manager().mutate("ChangeLanguage", "language", "de-CH").done("member.language");
        company.licences(1);

        var mail = Inbox.of(company.manager()).mailAbout("ready for allocation");
        assertThat(mail.html()).contains("<html lang=\"en\">");
        assertThat(mail.text()).containsPattern("Valid until: [0-9]+ [A-Z][a-z]+ 20[0-9]{2}, ");
    }
}
