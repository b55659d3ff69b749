// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace ruche;

class TstFiles : public QObject
{
    Q_OBJECT

private slots:
    void write_thenRead_isTheSame()
    {
        const QByteArray content("a\0b\r\n\xff", 6);
        QVERIFY(files::write(path(), content));
        const auto back = files::read(path(), content.size());
        QVERIFY(back);
        QCOMPARE(*back, content);
        QVERIFY(files::write(path(), {}));
        QCOMPARE(files::read(path(), 0).value_or("x"), QByteArray());
    }

    void write_thatFails_keepsWhatWasThere()
    {
        QVERIFY(files::write(path(), "first"));
        const auto refused = files::write(m_folder.path(), "second");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(refused.error().subject, m_folder.path());
        const QString nowhere = m_folder.filePath(u"no/such/folder.txt"_s);
        QCOMPARE(files::write(nowhere, "x").error().code, ErrorCode::FileUnwritable);
        QCOMPARE(files::read(path(), 100).value_or(""), QByteArray("first"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
    }

    void write_forTheOwner_isReadByNobodyElse()
    {
#ifdef Q_OS_UNIX
        QVERIFY(files::write(path(), "secret", files::Access::OwnerOnly));
        struct stat found = {};
        QCOMPARE(stat(qPrintable(path()), &found), 0);
        QCOMPARE(int(found.st_mode & 0777), 0600);
#endif
    }

    void read_refuses()
    {
        QVERIFY(files::write(path(), QByteArray(11, 'x')));
        QCOMPARE(files::read(path(), 10).error().code, ErrorCode::TooLarge);
        QCOMPARE(files::read(m_folder.path(), 10).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(files::read(m_folder.filePath(u"none"_s), 10).error().code, ErrorCode::FileUnreadable);
    }

    void later_answersTheSame()
    {
        const QFuture<Result<void>> written = files::writeLater(path(), "later");
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result());
        const QFuture<Result<QByteArray>> read = files::readLater(path(), 100);
        QTRY_VERIFY(read.isFinished());
        QCOMPARE(read.result().value_or(""), QByteArray("later"));
    }

    void later_doesNotWaitForAPipe()
    {
#ifdef Q_OS_UNIX
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        const QFuture<Result<QByteArray>> read = files::readLater(pipe, 100);
        QTRY_VERIFY(read.isFinished());
        QCOMPARE(read.result().error().code, ErrorCode::FileUnreadable);
        QVERIFY(QFile::remove(pipe));
#endif
    }

private:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(u"file.txt"_s);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TstFiles)
#include "tst_files.moc"
