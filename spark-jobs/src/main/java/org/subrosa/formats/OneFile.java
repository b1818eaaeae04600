package org.subrosa.formats;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * What Hadoop calls a file system, with one file that can be read. Hadoop's own one asks who the
 * user is, reads configuration files and starts threads; a child process has none of that.
 */
final class OneFile extends FileSystem {

  static final Path PATH = new Path("one:/file");

  private final FileRange file;

  OneFile(FileRange file) {
    this.file = file;
    setConf(new Configuration(false));
  }

  @Override
  public URI getUri() {
    return PATH.toUri();
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) {
    return new FSDataInputStream(new Input());
  }

  @Override
  public FileStatus getFileStatus(Path path) {
    return new FileStatus(file.size(), false, 1, file.size(), 0, PATH);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(Path path, boolean recursive) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileStatus[] listStatus(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setWorkingDirectory(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getWorkingDirectory() {
    return PATH;
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) {
    throw new UnsupportedOperationException();
  }

  /** The file as a stream that can be moved. */
  private final class Input extends FSInputStream {

    private long at;

    @Override
    public void seek(long position) throws IOException {
      if (position < 0 || position > file.size()) {
        throw new IOException("outside of the file");
      }
      at = position;
    }

    @Override
    public long getPos() {
      return at;
    }

    @Override
    public boolean seekToNewSource(long position) {
      return false;
    }

    @Override
    public int read() throws IOException {
      return at < file.size() ? file.read(at++, 1)[0] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int taken = (int) Math.min(length, file.size() - at);
      if (taken <= 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(file.read(at, taken), 0, bytes, start, taken);
      at += taken;
      return taken;
    }
  }
}
