// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace ruche::test {

/// Files for one test, gone with it.
class FileWriter
{
public:
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return written ? path : QString();
    }
    void append(const QString &path, const QByteArray &content) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        QCOMPARE(file.write(content), content.size());
    }
    /// A file of `size` bytes of which only `head` is on the disk; the rest reads as zeros.
    QString writeSparse(const QString &name, const QByteArray &head, qint64 size) const
    {
        const QString path = write(name, head);
        QFile file(path);
        return !path.isEmpty() && file.open(QIODevice::ReadWrite) && file.resize(size) ? path : QString();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace ruche::test
