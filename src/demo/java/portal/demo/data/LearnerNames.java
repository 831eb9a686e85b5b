package portal.demo.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import portal.members.AddLearners.NewLearner;

/** Invented learners for the companies: sixty names, then their given names with other family names. */
final class LearnerNames {

    private static final List<String> NAMES = """
            Amara Okafor, Lukas Brandt, Yuki Sato, Priya Raman, Noah Fischer, Leila Haddad, Tomasz Wilk, Sofia Rossi,
            Kwame Mensah, Hannah Vogel, Mateo Vargas, Ingrid Dahl, Omar Farouk, Clara Lindner, Jamal Reed, Mei Zhang,
            Elif Yildiz, Felix Kramer, Nadia Petrova, Samuel Abebe, Greta Holm, Rafael Nunes, Aisha Bello, Jonas Keller,
            Grace Kim, Marcus Hill, Fatima Zahra, Ethan Brooks, Anjali Mehta, Victor Osei, Lucia Moreno, Dmitri Volkov,
            Zoe Carter, Hassan Ali, Emily Nguyen, Tariq Aziz, Renée Dubois, Kofi Boateng, Beatriz Almeida, João Pereira,
            Camila Duarte, Thiago Rocha, Larissa Pinto, André Matos, Isabela Freitas, Caio Barros, Helena Ramos,
            Bruno Teixeira, Yara Monteiro, Davi Cardoso, Luana Prado, Otávio Lima, Haruto Mori, Sakura Ito, Ren Kobayashi,
            Hina Watanabe, Min-jun Park, Akira Fujita, Nora Engel, Siti Rahman""".lines()
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .toList();

    private int dealt;

    /** Returns the next learners, with addresses in the company's mail domain. */
    List<NewLearner> next(int count, String mailDomain) {
        return Stream.generate(this::nextName)
                .limit(count)
                .map(name -> new NewLearner(localPart(name) + '@' + mailDomain, name, null))
                .toList();
    }

    private String nextName() {
        int round = dealt / NAMES.size();
        int given = dealt++ % NAMES.size();
        int family = (given + round) % NAMES.size();
        return NAMES.get(given).split(" ")[0] + ' ' + NAMES.get(family).split(" ")[1];
    }

    private static String localPart(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.');
    }
}
