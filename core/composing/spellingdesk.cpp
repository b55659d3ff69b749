// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/spellingdesk.h"

#include "core/base/async.h"
#include "core/composing/spelling.h"

#include <QThreadPool>

#include <algorithm>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

/// The dictionaries that are open; used by the one thread of the worker only.
class SpellingDesk::Shelf
{
public:
    explicit Shelf(QStringList folders)
        : m_folders(std::move(folders))
    {
    }

    /// Null where there is none.
    [[nodiscard]] const Spelling *dictionary(const QString &language)
    {
        const std::string key = language.toStdString();
        const auto found = m_open.find(key);
        if (found != m_open.end())
            return found->second.get();
        return m_open.emplace(key, Spelling::open(language, m_folders)).first->second.get();
    }

private:
    QStringList m_folders;
    std::unordered_map<std::string, std::unique_ptr<Spelling>> m_open;
};

/// One thread, so that the shelf needs no lock.
class SpellingDesk::Worker
{
public:
    Worker()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }
    ~Worker()
    {
        m_pool.clear(); // what has not begun answers Cancelled
        m_pool.waitForDone();
    }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    template <typename Job> void run(Job job) { m_pool.start(std::move(job)); }

private:
    QThreadPool m_pool;
};

SpellingDesk::SpellingDesk(const QStringList &folders)
    : m_folders(folders)
    , m_shelf(std::make_shared<Shelf>(folders))
    , m_worker(std::make_unique<Worker>())
{
}

SpellingDesk::~SpellingDesk() = default;

bool isKnownWord(const QString &word, const QStringList &known)
{
    if (known.contains(word))
        return true;
    return word.at(0).isUpper() && known.contains(word.at(0).toLower() + word.mid(1));
}

QFuture<Result<SpellingVerdict>>
SpellingDesk::check(const QString &paragraph, const QStringList &languages, const QStringList &known)
{
    const async::Answer<SpellingVerdict> answer;
    m_worker->run([answer, shelf = m_shelf, paragraph, languages, known] {
        SpellingVerdict best;
        for (const QString &language : languages) {
            const Spelling *const dictionary = shelf->dictionary(language);
            if (!dictionary)
                continue;
            QList<TextRange> wrong = dictionary->wrongWords(paragraph);
            const auto isKnown = [&paragraph, &known](const TextRange &word) {
                return isKnownWord(paragraph.mid(word.start, word.length), known);
            };
            wrong.erase(std::remove_if(wrong.begin(), wrong.end(), isKnown), wrong.end());
            if (best.language.isEmpty() || wrong.size() < best.wrong.size())
                best = {language, wrong};
            if (wrong.isEmpty())
                break;
        }
        answer.finish(best);
    });
    return answer.future();
}

QFuture<Result<QStringList>> SpellingDesk::suggestions(const QString &word, const QString &language)
{
    const async::Answer<QStringList> answer;
    m_worker->run([answer, shelf = m_shelf, word, language] {
        const Spelling *const dictionary = shelf->dictionary(language);
        if (dictionary)
            answer.finish(dictionary->suggestions(word));
        else
            answer.finish(fail(ErrorCode::NotFound, u"no dictionary"_s, language));
    });
    return answer.future();
}

} // namespace ruche::composing
