// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/arguments.h"

#include "app/ruchectl/commands.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

Result<Arguments> Arguments::parse(const QStringList &words, const QList<OptionSpec> &options)
{
    const auto find = [&options](const QString &name) -> const OptionSpec * {
        for (const OptionSpec &option : options) {
            if (option.names.contains(name))
                return &option;
        }
        return nullptr;
    };
    Arguments result;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const bool isLong = word.startsWith(u"--"_s) && word.size() > 2;
        const bool isShort = !isLong && word.size() == 2 && word.startsWith(u'-')
            && (word.at(1).isLetter() || find(word.mid(1)));
        if (word == u"--"_s && !optionsEnded) {
            optionsEnded = true;
            continue;
        }
        if (optionsEnded || (!isLong && !isShort)) {
            result.m_rest << word;
            continue;
        }
        const qsizetype equals = isLong ? word.indexOf(u'=') : -1;
        const QString name = word.mid(isLong ? 2 : 1, equals < 0 ? -1 : equals - 2);
        const QString written = word.left(equals < 0 ? word.size() : equals);
        const OptionSpec *const option = find(name);
        if (!option)
            return fail(
                wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is no option of this command."), written));
        const QString &key = option->names.constFirst();
        if (!option->repeatable && result.m_values.contains(key))
            return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” is given twice."), written));
        if (!option->takesValue) {
            if (equals >= 0)
                return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” takes no value."), written));
            result.m_values[key] << QString();
        } else if (equals >= 0) {
            result.m_values[key] << word.mid(equals + 1);
        } else if (i + 1 < words.size()) {
            result.m_values[key] << words.at(++i);
        } else {
            return fail(wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has no value."), written));
        }
    }
    return result;
}

QString Arguments::value(const QString &option, const QString &otherwise) const
{
    const QStringList list = m_values.value(option);
    return list.isEmpty() ? otherwise : list.constLast();
}

} // namespace ruche::ctl
